import type { Grade } from '../../incidents/domain/grade.js';
import type { WordHit } from './triage-rule.js';

/** What senders write who want it to be dealt with at once. */
const urgentWords = /^(urgent|紧急|特急|加急)$/;

export interface GradeChoice {
  readonly grade: Grade | null;
  /** Why, where it is not the rule of responsibility that decided; empty otherwise. */
  readonly why: string;
}

/** The grade of an incident: what its sender declares urgent is; else what its words say; else what the rule of responsibility says. */
export function chooseGrade(urgency: string | null, byWords: WordHit | null, byRule: Grade | null): GradeChoice {
  if (urgentWords.test(urgency ?? '')) return { grade: 'urgent', why: '；来源标注紧急' };
  if (byWords?.rule.grade) {
    const { code, grade } = byWords.rule;
    return { grade, why: `；分级规则 ${code}：“${byWords.word}” → ${grade}` };
  }
  return { grade: byRule, why: '' };
}
