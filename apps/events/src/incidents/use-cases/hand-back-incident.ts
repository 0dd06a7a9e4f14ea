import { Injectable } from '@nestjs/common';
import type { Tx } from '@linli/unit-of-work';
import type { Incident } from '../domain/incident.js';
import { handBack, mayHandBack } from '../domain/incident-transfers.js';
import { DeadlinePolicyReader } from '../persistence/deadline-policy.reader.js';
import { ChangeIncident, type IncidentMove } from './change-incident.js';

/** 退回社区: what another service had taken up comes back unfinished. Null where the incident is unknown, or past what it could come back from. */
@Injectable()
export class HandBackIncident {
  constructor(
    private readonly changeIncident: ChangeIncident,
    private readonly deadlines: DeadlinePolicyReader,
  ) {}

  async execute(tx: Tx, move: IncidentMove): Promise<Incident | null> {
    const incident = await this.changeIncident.lock(tx, move.incidentId);
    if (!incident || !mayHandBack(incident)) return null;
    const policy = await this.deadlines.read(tx);
    return this.changeIncident.execute(tx, { ...move, action: 'hand-back', decide: (locked) => handBack(locked, policy, tx.now) });
  }
}
