import { Injectable } from '@nestjs/common';
import type { Tx } from '@linli/unit-of-work';
import { MoveIncident } from '../../incidents/use-cases/move-incident.js';
import { TakeIncident } from '../../incidents/use-cases/take-incident.js';
import { MatchResponsibility } from '../../responsibility/use-cases/match-responsibility.js';

type Incident = NonNullable<Awaited<ReturnType<TakeIncident['execute']>>>;

/** The next move from a state towards "in progress"; states without one are beyond it, or a person's business. */
const towardsWork: Readonly<Record<string, 'dispatch' | 'sign' | 'resume' | 'refuse-return'>> = {
  accepted: 'dispatch',
  dispatched: 'sign',
  suspended: 'resume',
  'return-requested': 'refuse-return',
};

/** Leads an incident, move by move of its own table, to where another service's news has already brought the matter. */
@Injectable()
export class WalkIncident {
  constructor(
    private readonly takeIncident: TakeIncident,
    private readonly moveIncident: MoveIncident,
    private readonly matchResponsibility: MatchResponsibility,
  ) {}

  /** The incident in progress, or null where it is unknown, not accepted yet, or past it: a late or repeated message changes nothing. */
  async execute(tx: Tx, { incidentId, unit, rule, from }: WalkInput): Promise<Incident | null> {
    let incident = await this.takeIncident.execute(tx, incidentId);
    if (incident && incident.state !== 'in-progress' && !from.includes(incident.state)) return null;
    while (incident && incident.state !== 'in-progress') {
      const action = towardsWork[incident.state];
      if (!action) return null;
      incident = action === 'dispatch' ? await this.dispatch(tx, incident, unit, rule) : await this.step(tx, incident, action, rule);
    }
    return incident;
  }

  private step(tx: Tx, incident: Incident, action: 'sign' | 'resume' | 'refuse-return', rule: string): Promise<Incident> {
    return this.moveIncident.execute(tx, { incidentId: incident.id, taken: incident, move: { action }, rule });
  }

  private async dispatch(tx: Tx, incident: Incident, fallbackUnit: string, rule: string): Promise<Incident> {
    const { id: incidentId, areaCode, categoryCode } = incident;
    const match = await this.matchResponsibility.execute({ areaCode, categoryCode: categoryCode ?? '' }, tx);
    const { unit, assisting, grade } = match?.rule ?? { unit: fallbackUnit, assisting: [], grade: null };
    const move = { action: 'dispatch', unit, handler: null, assisting, grade: grade ?? undefined } as const;
    return this.moveIncident.execute(tx, { incidentId, taken: incident, move, rule: match ? `${rule}；${match.explanation}` : rule });
  }
}

export interface WalkInput {
  incidentId: string;
  /** Who is named where the incident was accepted and not dispatched, and no rule names anybody. */
  unit: string;
  rule: string;
  /** States that the news may lead on from. */
  from: readonly string[];
}
