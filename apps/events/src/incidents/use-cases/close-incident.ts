import { Injectable } from '@nestjs/common';
import type { Tx } from '@linli/unit-of-work';
import { endIncident } from '../domain/incident-moves.js';
import type { Incident } from '../domain/incident.js';
import { ChangeIncident, type IncidentMove } from './change-incident.js';

/** 结案: the matter is at its end. */
@Injectable()
export class CloseIncident {
  constructor(private readonly changeIncident: ChangeIncident) {}

  async execute(tx: Tx, move: IncidentMove): Promise<Incident> {
    return this.changeIncident.execute(tx, { ...move, action: 'close', decide: (incident) => endIncident(incident, 'close', tx.now) });
  }
}
