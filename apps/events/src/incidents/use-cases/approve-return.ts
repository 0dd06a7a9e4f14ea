import { Injectable } from '@nestjs/common';
import type { Tx } from '@linli/unit-of-work';
import type { Incident } from '../domain/incident.js';
import { approveReturn } from '../domain/incident-moves.js';
import { ChangeIncident, type IncidentMove } from './change-incident.js';

/** 同意退单: it waits for another dispatch. */
@Injectable()
export class ApproveReturn {
  constructor(private readonly changeIncident: ChangeIncident) {}

  async execute(tx: Tx, move: IncidentMove): Promise<Incident> {
    return this.changeIncident.execute(tx, { ...move, action: 'approve-return', decide: (incident) => approveReturn(incident, tx.now) });
  }
}
