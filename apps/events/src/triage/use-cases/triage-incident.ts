import { Injectable } from '@nestjs/common';
import type { Actor } from '@linli/contracts';
import { actingAs, platformGuard, type Tx } from '@linli/unit-of-work';
import { ReadCategories } from '../../categories/use-cases/read-categories.js';
import type { Incident } from '../../incidents/domain/incident.js';
import { AcceptIncident } from '../../incidents/use-cases/accept-incident.js';
import { ChangeIncident } from '../../incidents/use-cases/change-incident.js';
import { DispatchIncident } from '../../incidents/use-cases/dispatch-incident.js';
import { NoteIncident } from '../../incidents/use-cases/note-incident.js';
import { MatchResponsibility } from '../../responsibility/use-cases/match-responsibility.js';
import { chooseCategory, chooseGrade, readWords, type WordHit } from '../domain/triage-rule.js';
import { TriageRulesReader } from '../persistence/triage-rules.reader.js';

const triage: Actor = { kind: 'system', id: 'events.triage', name: '自动分诊' };

/** Judges a new incident by rules: files it under a category, accepts it and dispatches it. What no rule decides is left to a person, with a note. */
@Injectable()
export class TriageIncident {
  constructor(
    private readonly changeIncident: ChangeIncident,
    private readonly acceptIncident: AcceptIncident,
    private readonly dispatchIncident: DispatchIncident,
    private readonly noteIncident: NoteIncident,
    private readonly categories: ReadCategories,
    private readonly matchResponsibility: MatchResponsibility,
    private readonly rules: TriageRulesReader,
  ) {}

  async execute(outer: Tx, incidentId: string): Promise<void> {
    const tx = actingAs(outer, triage);
    const incident = await this.changeIncident.lock(tx, incidentId);
    if (incident?.state !== 'reported') return;
    const words = readWords(await this.rules.all(tx), incident);
    const given = incident.categoryGiven === null ? undefined : (await this.categories.execute(tx)).findNearest(incident.categoryGiven);
    const choice = chooseCategory(given, words.category);
    if (!choice) return this.noteIncident.execute(tx, incident, { action: 'note', rule: '没有规则能够分类，待人工受理' });
    const { categoryCode, rule } = choice;
    const accepted = await this.acceptIncident.execute(tx, { incidentId, guard: platformGuard, category: categoryCode, rule });
    await this.dispatch(tx, accepted, categoryCode, words.grade);
  }

  private async dispatch(tx: Tx, incident: Incident, categoryCode: string, byWords: WordHit | null): Promise<void> {
    const { id: incidentId, areaCode, urgency } = incident;
    const match = await this.matchResponsibility.execute({ areaCode, categoryCode }, tx);
    if (!match) return this.noteIncident.execute(tx, incident, { action: 'note', rule: '责任清单没有对应规则，待人工派单' });
    const { unit, assisting, handlerId, handlerName, grade: byRule } = match.rule;
    const handler = handlerId === null ? null : { id: handlerId, name: handlerName };
    const { grade, why } = chooseGrade(urgency, byWords, byRule);
    await this.dispatchIncident.execute(tx, {
      incidentId,
      guard: platformGuard,
      dispatch: { unit, assisting, handler, grade, dueAt: null },
      rule: `${match.explanation}${why}`,
    });
  }
}
