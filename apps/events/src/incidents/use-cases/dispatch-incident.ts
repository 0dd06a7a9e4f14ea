import { Injectable } from '@nestjs/common';
import type { Tx } from '@linli/unit-of-work';
import { FindOnDuty } from '../../duty-roster/use-cases/find-on-duty.js';
import { DemandUnits } from '../../units/use-cases/demand-units.js';
import { dispatchIncident, type Dispatch } from '../domain/incident-moves.js';
import type { Incident } from '../domain/incident.js';
import { DeadlinePolicyReader } from '../persistence/deadline-policy.reader.js';
import { ChangeIncident, type IncidentMove } from './change-incident.js';

export interface DispatchIncidentInput extends IncidentMove {
  readonly dispatch: Dispatch;
}

/**
 * 派单, to a lead unit and those that assist it; where no handler is named, to whoever of the unit is on duty. Throws `events.due-at-past`,
 * `events.due-at-later`, and `events.unit-unknown` for what a person names: what rules name was asked when they were made.
 */
@Injectable()
export class DispatchIncident {
  constructor(
    private readonly changeIncident: ChangeIncident,
    private readonly deadlines: DeadlinePolicyReader,
    private readonly demandUnits: DemandUnits,
    private readonly findOnDuty: FindOnDuty,
  ) {}

  async execute(tx: Tx, { dispatch, ...move }: DispatchIncidentInput): Promise<Incident> {
    const policy = await this.deadlines.read(tx);
    return this.changeIncident.execute(tx, {
      ...move,
      action: 'dispatch',
      decide: async (incident) => {
        const { areaCode } = incident;
        const { unit } = dispatch;
        const handler = dispatch.handler ?? (await this.findOnDuty.answering({ areaCode, unit, at: tx.now }, tx));
        const dispatched = dispatchIncident(incident, { ...dispatch, handler }, policy, tx.now);
        if (move.rule === undefined) await this.demandUnits.execute({ ...dispatch, areaCode }, tx);
        return dispatched;
      },
    });
  }
}
