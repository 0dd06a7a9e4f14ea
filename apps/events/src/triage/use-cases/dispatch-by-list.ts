import { Injectable } from '@nestjs/common';
import type { Actor } from '@linli/contracts';
import { platformGuard, type Tx } from '@linli/unit-of-work';
import type { Incident } from '../../incidents/domain/incident.js';
import { DispatchIncident } from '../../incidents/use-cases/dispatch-incident.js';
import { NoteIncident } from '../../incidents/use-cases/note-incident.js';
import { MatchResponsibility } from '../../responsibility/use-cases/match-responsibility.js';
import { chooseGrade, type WordHit } from '../domain/triage-rule.js';

export const triage: Actor = { kind: 'system', id: 'events.triage', name: '自动分诊' };

/** Dispatches an accepted incident to whom the responsibility list (责任清单) names; where it names nobody, that is left to a person, with a note. */
@Injectable()
export class DispatchByList {
  constructor(
    private readonly dispatchIncident: DispatchIncident,
    private readonly noteIncident: NoteIncident,
    private readonly matchResponsibility: MatchResponsibility,
  ) {}

  async execute(tx: Tx, incident: Incident, byWords: WordHit | null): Promise<void> {
    const { id: incidentId, areaCode, categoryCode, urgency } = incident;
    const match = await this.matchResponsibility.execute({ areaCode, categoryCode: categoryCode ?? '' }, tx);
    if (!match) return this.noteIncident.execute(tx, incident, { action: 'note', rule: '责任清单没有对应规则，待人工派单' });
    const { unit, assisting, handlerId, handlerName, grade: byRule } = match.rule;
    const handler = handlerId === null ? null : { id: handlerId, name: handlerName };
    const { grade, why } = chooseGrade({ before: incident.grade, urgency, byWords, byRule });
    await this.dispatchIncident.execute(tx, {
      incidentId,
      guard: platformGuard,
      dispatch: { unit, assisting, handler, grade, dueAt: null },
      rule: `${match.explanation}${why}`,
    });
  }
}
