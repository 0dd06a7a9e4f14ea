import { Injectable } from '@nestjs/common';
import type { Tx } from '@linli/unit-of-work';
import { endIncident } from '../domain/incident-moves.js';
import type { Incident } from '../domain/incident.js';
import { ChangeIncident, type IncidentMove } from './change-incident.js';

/** 作废: it should never have been an incident. */
@Injectable()
export class VoidIncident {
  constructor(private readonly changeIncident: ChangeIncident) {}

  async execute(tx: Tx, move: IncidentMove): Promise<Incident> {
    return this.changeIncident.execute(tx, { ...move, action: 'void', decide: (incident) => endIncident(incident, 'void', tx.now) });
  }
}
