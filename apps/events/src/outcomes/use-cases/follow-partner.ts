import { Injectable } from '@nestjs/common';
import { actingAs, platformGuard, type Tx } from '@linli/unit-of-work';
import { ReadCategories } from '../../categories/use-cases/read-categories.js';
import type { Incident } from '../../incidents/domain/incident.js';
import { ChangeIncident } from '../../incidents/use-cases/change-incident.js';
import { DispatchIncident } from '../../incidents/use-cases/dispatch-incident.js';
import { RefuseReturn } from '../../incidents/use-cases/refuse-return.js';
import { ResolveIncident } from '../../incidents/use-cases/resolve-incident.js';
import { ResumeIncident } from '../../incidents/use-cases/resume-incident.js';
import { SignIncident } from '../../incidents/use-cases/sign-incident.js';
import { MatchResponsibility } from '../../responsibility/use-cases/match-responsibility.js';
import { partners, stepTowardsWork } from '../domain/partner-news.js';

export interface FollowPartnerInput {
  readonly incidentId: string;
  readonly partner: keyof typeof partners;
  /** What came out of the matter, without personal data, where it has come to its end. */
  readonly result?: string;
}

/**
 * Leads an incident, move by move of its own table, to where another service has already brought the matter: in progress when it was taken up, resolved
 * when it has come to its end, whether or not its start was heard of. Where the incident is unknown, not accepted yet, past it or of another kind by now, nothing changes.
 */
@Injectable()
export class FollowPartner {
  constructor(
    private readonly changeIncident: ChangeIncident,
    private readonly dispatchIncident: DispatchIncident,
    private readonly signIncident: SignIncident,
    private readonly resumeIncident: ResumeIncident,
    private readonly refuseReturn: RefuseReturn,
    private readonly resolveIncident: ResolveIncident,
    private readonly matchResponsibility: MatchResponsibility,
    private readonly categories: ReadCategories,
  ) {}

  async execute(outer: Tx, input: FollowPartnerInput): Promise<void> {
    const { incidentId, partner, result } = input;
    const tx = actingAs(outer, partners[partner].actor);
    let incident = await this.changeIncident.lock(tx, incidentId);
    if (!(await this.isTheirs(tx, incident, partner))) return;
    while (incident && incident.state !== 'in-progress') incident = await this.step(tx, incident, input);
    if (!incident || result === undefined) return;
    await this.resolveIncident.execute(tx, { incidentId, guard: platformGuard, rule: partners[partner].finished, result, proofs: [] });
  }

  /** An incident that was reclassified is no business of who took it up before. */
  private async isTheirs(tx: Tx, incident: Incident | null, partner: FollowPartnerInput['partner']): Promise<boolean> {
    const category = (await this.categories.execute(tx)).find(incident?.categoryCode ?? '');
    return category?.flow === partners[partner].flow;
  }

  private async step(tx: Tx, incident: Incident, { incidentId, partner, result }: FollowPartnerInput): Promise<Incident | null> {
    const news = result === undefined ? 'begun' : 'finished';
    const { unit, [news]: rule } = partners[partner];
    const move = { incidentId, guard: platformGuard, rule };
    switch (stepTowardsWork(news, incident.state)) {
      case 'dispatch':
        return this.dispatch(tx, incident, unit, rule);
      case 'sign':
        return this.signIncident.execute(tx, move);
      case 'resume':
        return this.resumeIncident.execute(tx, move);
      case 'refuse-return':
        return this.refuseReturn.execute(tx, { ...move, reason: `${rule}，无须退单` });
      case undefined:
        return null;
    }
  }

  /** To whom the responsibility list names; to the unit of the other service where no rule names anybody. The grade stays. */
  private async dispatch(
    tx: Tx,
    { id: incidentId, areaCode, categoryCode, grade: before }: Incident,
    desk: string,
    rule: string,
  ): Promise<Incident> {
    const match = await this.matchResponsibility.execute({ areaCode, categoryCode: categoryCode ?? '' }, tx);
    const { unit, assisting, grade } = match?.rule ?? { unit: desk, assisting: [], grade: null };
    return this.dispatchIncident.execute(tx, {
      incidentId,
      guard: platformGuard,
      dispatch: { unit, assisting, handler: null, grade: before ?? grade, dueAt: null },
      rule: match ? `${rule}；${match.explanation}` : rule,
    });
  }
}
