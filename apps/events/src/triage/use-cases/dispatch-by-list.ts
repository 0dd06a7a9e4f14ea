import { Injectable } from '@nestjs/common';
import { platformGuard, type Tx } from '@linli/unit-of-work';
import { FindDanger } from '../../dangers/use-cases/find-danger.js';
import type { Incident } from '../../incidents/domain/incident.js';
import type { Dispatch } from '../../incidents/domain/incident-moves.js';
import { DispatchIncident } from '../../incidents/use-cases/dispatch-incident.js';
import { NoteIncident } from '../../incidents/use-cases/note-incident.js';
import type { ResponsibilityMatch } from '../../responsibility/domain/responsibility-rule.js';
import { MatchResponsibility } from '../../responsibility/use-cases/match-responsibility.js';
import { areaName, chooseGrade, type GradeSigns } from '../domain/triage-rule.js';

/**
 * Dispatches an accepted incident to whom the responsibility list (责任清单) names. Where it names nobody, an urgent one goes to the fallback of its area,
 * any other is left to a person, with a note.
 */
@Injectable()
export class DispatchByList {
  constructor(
    private readonly dispatchIncident: DispatchIncident,
    private readonly noteIncident: NoteIncident,
    private readonly matchResponsibility: MatchResponsibility,
    private readonly findDanger: FindDanger,
  ) {}

  async execute(tx: Tx, incident: Incident, signs: Pick<GradeSigns, 'danger' | 'byWords'>): Promise<void> {
    const { id: incidentId, areaCode, categoryCode, urgency } = incident;
    const match = await this.matchResponsibility.execute({ areaCode, categoryCode: categoryCode ?? '' }, tx);
    const { grade, why } = chooseGrade({ ...signs, before: incident.grade, urgency, byRule: match?.rule.grade ?? null });
    const named = match ? toNamed(match) : grade === 'urgent' ? await this.fallback(tx, areaCode) : null;
    if (!named) return this.noteIncident.execute(tx, incident, { action: 'note', rule: '责任清单没有对应规则，待人工派单' });
    const { explanation, ...whom } = named;
    await this.dispatchIncident.execute(tx, {
      incidentId,
      guard: platformGuard,
      dispatch: { ...whom, grade, dueAt: null },
      rule: `${explanation}${why}`,
    });
  }

  /** Nothing urgent waits for a person to name a unit. */
  private async fallback(tx: Tx, areaCode: string): Promise<Named | null> {
    const fallback = await this.findDanger.fallbackOf(tx, areaCode);
    if (!fallback) return null;
    const explanation = `责任清单没有对应规则，紧急事项派往 ${fallback.unit}（${areaName(fallback.areaCode)}）`;
    return { unit: fallback.unit, assisting: [], handler: null, explanation };
  }
}

/** Whom a dispatch names, and why. */
type Named = Pick<Dispatch, 'unit' | 'assisting' | 'handler'> & { readonly explanation: string };

function toNamed({ rule: { unit, assisting, handlerId, handlerName }, explanation }: ResponsibilityMatch): Named {
  return { unit, assisting, handler: handlerId === null ? null : { id: handlerId, name: handlerName }, explanation };
}
