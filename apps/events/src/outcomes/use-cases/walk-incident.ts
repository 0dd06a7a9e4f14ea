import { Injectable } from '@nestjs/common';
import { platformGuard, type Tx } from '@linli/unit-of-work';
import type { Incident } from '../../incidents/domain/incident.js';
import type { IncidentState } from '../../incidents/domain/transitions.js';
import { DispatchIncident } from '../../incidents/use-cases/dispatch-incident.js';
import { LockIncident } from '../../incidents/use-cases/lock-incident.js';
import { RefuseReturn } from '../../incidents/use-cases/refuse-return.js';
import { ResumeIncident } from '../../incidents/use-cases/resume-incident.js';
import { SignIncident } from '../../incidents/use-cases/sign-incident.js';
import { MatchResponsibility } from '../../responsibility/use-cases/match-responsibility.js';
import { stepTowardsWork } from '../domain/step-towards-work.js';

export interface WalkIncidentInput {
  readonly incidentId: string;
  /** Who is named where the incident was accepted and not dispatched, and no rule names anybody. */
  readonly unit: string;
  readonly rule: string;
  /** States that the news may lead on from. */
  readonly from: readonly IncidentState[];
}

/** Leads an incident, move by move of its own table, to where another service's news has already brought the matter. */
@Injectable()
export class WalkIncident {
  constructor(
    private readonly lockIncident: LockIncident,
    private readonly dispatchIncident: DispatchIncident,
    private readonly signIncident: SignIncident,
    private readonly resumeIncident: ResumeIncident,
    private readonly refuseReturn: RefuseReturn,
    private readonly matchResponsibility: MatchResponsibility,
  ) {}

  /** The incident in progress, or null where it is unknown, not accepted yet, or past it: a late or repeated message changes nothing. */
  async execute(tx: Tx, input: WalkIncidentInput): Promise<Incident | null> {
    let incident = await this.lockIncident.execute(tx, input.incidentId);
    if (incident && incident.state !== 'in-progress' && !input.from.includes(incident.state)) return null;
    while (incident && incident.state !== 'in-progress') incident = await this.step(tx, incident, input);
    return incident;
  }

  private async step(tx: Tx, incident: Incident, input: WalkIncidentInput): Promise<Incident | null> {
    const move = { incidentId: incident.id, guard: platformGuard, rule: input.rule };
    switch (stepTowardsWork(incident.state)) {
      case 'dispatch':
        return this.dispatch(tx, incident, input);
      case 'sign':
        return this.signIncident.execute(tx, move);
      case 'resume':
        return this.resumeIncident.execute(tx, move);
      case 'refuse-return':
        return this.refuseReturn.execute(tx, move);
      case null:
        return null;
    }
  }

  private async dispatch(
    tx: Tx,
    { id: incidentId, areaCode, categoryCode }: Incident,
    { unit, rule }: WalkIncidentInput,
  ): Promise<Incident> {
    const match = await this.matchResponsibility.execute({ areaCode, categoryCode: categoryCode ?? '' }, tx);
    const { assisting, grade, ...named } = match?.rule ?? { unit, assisting: [], grade: null };
    return this.dispatchIncident.execute(tx, {
      incidentId,
      guard: platformGuard,
      dispatch: { unit: named.unit, assisting, handler: null, grade, dueAt: null },
      rule: match ? `${rule}；${match.explanation}` : rule,
    });
  }
}
