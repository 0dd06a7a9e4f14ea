import { Injectable } from '@nestjs/common';
import type { Tx } from '@linli/unit-of-work';
import { endIncident } from '../domain/incident-moves.js';
import type { Incident } from '../domain/incident.js';
import { ChangeIncident, type IncidentMove } from './change-incident.js';

/** 撤销: the reporter takes it back. */
@Injectable()
export class CancelIncident {
  constructor(private readonly changeIncident: ChangeIncident) {}

  async execute(tx: Tx, move: IncidentMove): Promise<Incident> {
    return this.changeIncident.execute(tx, { ...move, action: 'cancel', decide: (incident) => endIncident(incident, 'cancel', tx.now) });
  }
}
