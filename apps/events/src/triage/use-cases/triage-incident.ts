import { Injectable } from '@nestjs/common';
import type { Actor } from '@linli/contracts';
import { actingAs, type Tx } from '@linli/unit-of-work';
import { ReadCategories } from '../../categories/use-cases/read-categories.js';
import { MoveIncident } from '../../incidents/use-cases/move-incident.js';
import { NoteIncident } from '../../incidents/use-cases/note-incident.js';
import { TakeIncident } from '../../incidents/use-cases/take-incident.js';
import { MatchResponsibility } from '../../responsibility/use-cases/match-responsibility.js';
import { chooseCategory } from '../domain/choose-category.js';
import { readWords, type WordHit } from '../domain/triage-rule.js';
import { TriageRulesReader } from '../persistence/triage-rules.reader.js';

const triage: Actor = { kind: 'system', id: 'events.triage', name: '自动分诊' };
const urgentWords = /^(urgent|紧急|特急|加急)$/;

/** Judges a new incident by rules: files it under a category, accepts it and dispatches it. What no rule decides is left to a person. */
@Injectable()
export class TriageIncident {
  constructor(
    private readonly takeIncident: TakeIncident,
    private readonly moveIncident: MoveIncident,
    private readonly noteIncident: NoteIncident,
    private readonly categories: ReadCategories,
    private readonly matchResponsibility: MatchResponsibility,
    private readonly rules: TriageRulesReader,
  ) {}

  async execute(outer: Tx, incidentId: string): Promise<void> {
    const tx = actingAs(outer, triage);
    const incident = await this.takeIncident.execute(tx, incidentId);
    if (incident?.state !== 'reported') return;
    const words = readWords(await this.rules.all(tx), incident);
    const given = incident.categoryGiven === null ? undefined : (await this.categories.execute()).findNearest(incident.categoryGiven);
    const choice = chooseCategory(given, words.category);
    if (!choice) return this.noteIncident.execute(tx, incident, { action: 'note', rule: '没有规则能够分类，待人工受理' });
    const { categoryCode, rule } = choice;
    const accepted = await this.moveIncident.execute(tx, { incidentId, taken: incident, move: { action: 'accept', categoryCode }, rule });
    await this.dispatch(tx, accepted, categoryCode, words.grade);
  }

  private async dispatch(
    tx: Tx,
    incident: NonNullable<Awaited<ReturnType<TakeIncident['execute']>>>,
    categoryCode: string,
    byWords: WordHit | null,
  ): Promise<void> {
    const match = await this.matchResponsibility.execute({ areaCode: incident.areaCode, categoryCode }, tx);
    if (!match) return this.noteIncident.execute(tx, incident, { action: 'note', rule: '责任清单没有对应规则，待人工派单' });
    const { unit, assisting, handlerId, handlerName, grade: ruleGrade } = match.rule;
    const declaredUrgent = urgentWords.test(incident.urgency ?? '');
    const grade = declaredUrgent ? 'urgent' : (byWords?.rule.grade ?? ruleGrade ?? undefined);
    const why = declaredUrgent
      ? '；来源标注紧急'
      : byWords
        ? `；分级规则 ${byWords.rule.code}：“${byWords.word}” → ${byWords.rule.grade}`
        : '';
    const handler = handlerId === null ? null : { id: handlerId, name: handlerName };
    await this.moveIncident.execute(tx, {
      incidentId: incident.id,
      taken: incident,
      move: { action: 'dispatch', unit, handler, assisting, grade },
      rule: `${match.explanation}${why}`,
    });
  }
}
