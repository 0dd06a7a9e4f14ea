import { Injectable } from '@nestjs/common';
import type { Tx } from '@linli/unit-of-work';
import type { Incident } from '../domain/incident.js';
import { requestReturn } from '../domain/incident-moves.js';
import { DeadlinePolicyReader } from '../persistence/deadline-policy.reader.js';
import { ChangeIncident, type IncidentMove } from './change-incident.js';

/** 申请退单. Throws `events.return-not-allowed` and `events.return-too-late`. */
@Injectable()
export class RequestReturn {
  constructor(
    private readonly changeIncident: ChangeIncident,
    private readonly deadlines: DeadlinePolicyReader,
  ) {}

  async execute(tx: Tx, move: IncidentMove): Promise<Incident> {
    const policy = await this.deadlines.read(tx);
    return this.changeIncident.execute(tx, {
      ...move,
      action: 'request-return',
      decide: (incident) => requestReturn(incident, policy, tx.now),
    });
  }
}
