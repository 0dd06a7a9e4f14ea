import { Injectable } from '@nestjs/common';
import { actingAs, platformGuard, type Tx } from '@linli/unit-of-work';
import { ReadCategories } from '../../categories/use-cases/read-categories.js';
import { FindDanger } from '../../dangers/use-cases/find-danger.js';
import { AcceptIncident } from '../../incidents/use-cases/accept-incident.js';
import { ChangeIncident } from '../../incidents/use-cases/change-incident.js';
import { NoteIncident } from '../../incidents/use-cases/note-incident.js';
import { areaName, chooseCategory, chooseGrade, readWords, triage, type CategoryChoice } from '../domain/triage-rule.js';
import { TriageRulesReader } from '../persistence/triage-rules.reader.js';
import { DispatchByList } from './dispatch-by-list.js';

/**
 * Judges a new incident by rules: files it under a category, accepts it and dispatches it. What no rule decides is left to a person, with a note, unless
 * it is urgent.
 */
@Injectable()
export class TriageIncident {
  constructor(
    private readonly changeIncident: ChangeIncident,
    private readonly acceptIncident: AcceptIncident,
    private readonly dispatchByList: DispatchByList,
    private readonly noteIncident: NoteIncident,
    private readonly categories: ReadCategories,
    private readonly rules: TriageRulesReader,
    private readonly findDanger: FindDanger,
  ) {}

  async execute(outer: Tx, incidentId: string): Promise<void> {
    const tx = actingAs(outer, triage);
    const incident = await this.changeIncident.lock(tx, incidentId);
    if (incident?.state !== 'reported') return;
    const words = readWords(await this.rules.all(tx), incident);
    const named = incident.categoryCode ?? incident.categoryGiven;
    const given = named === null ? undefined : (await this.categories.execute(tx)).findNearest(named);
    const danger = await this.findDanger.execute(incident, tx);
    const isUrgent =
      chooseGrade({ before: null, danger, urgency: incident.urgency, byWords: words.grade, byRule: null }).grade === 'urgent';
    const choice = chooseCategory(given, words.category) ?? (isUrgent ? await this.fallback(tx, incident.areaCode) : null);
    if (!choice) return this.noteIncident.execute(tx, incident, { action: 'note', rule: '没有规则能够分类，待人工受理' });
    const { categoryCode, rule } = choice;
    const accepted = await this.acceptIncident.execute(tx, { incidentId, guard: platformGuard, category: categoryCode, rule });
    await this.dispatchByList.execute(tx, accepted, { danger, byWords: words.grade });
  }

  /** Nothing urgent waits for a person to classify it. */
  private async fallback(tx: Tx, areaCode: string): Promise<CategoryChoice | null> {
    const fallback = await this.findDanger.fallbackOf(tx, areaCode);
    return fallback
      ? {
          categoryCode: fallback.categoryCode,
          rule: `紧急事项不待人工分类，暂归 ${fallback.categoryCode}（${areaName(fallback.areaCode)}）`,
        }
      : null;
  }
}
