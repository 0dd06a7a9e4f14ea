import { Injectable } from '@nestjs/common';
import type { Tx } from '@linli/unit-of-work';
import type { Incident } from '../domain/incident.js';
import { refuseReturn } from '../domain/incident-moves.js';
import { ChangeIncident, type IncidentMove } from './change-incident.js';

/** 驳回退单: the unit is designated. */
@Injectable()
export class RefuseReturn {
  constructor(private readonly changeIncident: ChangeIncident) {}

  async execute(tx: Tx, move: IncidentMove): Promise<Incident> {
    return this.changeIncident.execute(tx, { ...move, action: 'refuse-return', decide: (incident) => refuseReturn(incident, tx.now) });
  }
}
