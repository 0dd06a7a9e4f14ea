import { Injectable } from '@nestjs/common';
import type { Tx } from '@linli/unit-of-work';
import type { Incident } from '../domain/incident.js';
import { moveIncident } from '../domain/incident-moves.js';
import { ChangeIncident, type IncidentMove } from './change-incident.js';

/** 签收: the unit has taken it up. */
@Injectable()
export class SignIncident {
  constructor(private readonly changeIncident: ChangeIncident) {}

  async execute(tx: Tx, move: IncidentMove): Promise<Incident> {
    return this.changeIncident.execute(tx, { ...move, action: 'sign', decide: (incident) => moveIncident(incident, 'sign', tx.now) });
  }
}
