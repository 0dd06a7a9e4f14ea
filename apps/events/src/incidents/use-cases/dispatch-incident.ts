import { Injectable } from '@nestjs/common';
import type { Tx } from '@linli/unit-of-work';
import { dispatchIncident, type Dispatch } from '../domain/incident-moves.js';
import type { Incident } from '../domain/incident.js';
import { DeadlinePolicyReader } from '../persistence/deadline-policy.reader.js';
import { ChangeIncident, type IncidentMove } from './change-incident.js';

export interface DispatchIncidentInput extends IncidentMove {
  readonly dispatch: Dispatch;
}

/** 派单, to a lead unit and those that assist it. Throws `events.due-at-past` and `events.due-at-later`. */
@Injectable()
export class DispatchIncident {
  constructor(
    private readonly changeIncident: ChangeIncident,
    private readonly deadlines: DeadlinePolicyReader,
  ) {}

  async execute(tx: Tx, { dispatch, ...move }: DispatchIncidentInput): Promise<Incident> {
    const policy = await this.deadlines.read(tx);
    return this.changeIncident.execute(tx, {
      ...move,
      action: 'dispatch',
      decide: (incident) => dispatchIncident(incident, dispatch, policy, tx.now),
    });
  }
}
