import type { Actor } from '@linli/contracts';
import type { Danger } from '../../dangers/domain/danger-rule.js';
import type { Grade } from '../../incidents/domain/incident.js';

/** Who judges by rules. */
export const triage: Actor = { kind: 'system', id: 'events.triage', name: '自动分诊' };

/** A rule over the words of an incident: where it hits, it names a category, a grade, or both. */
export interface TriageRule {
  readonly code: string;
  /** Rules are tried in this order. */
  readonly position: number;
  /** One of these must occur… */
  readonly words: readonly string[];
  /** …and one of these too, unless the list is empty. */
  readonly alsoWords: readonly string[];
  /** Whether only the subject counts: for words that a long text mentions on the way. */
  readonly subjectOnly: boolean;
  readonly categoryCode: string | null;
  readonly grade: Grade | null;
}

export interface WordHit {
  readonly rule: TriageRule;
  /** The word that was found. */
  readonly word: string;
}

/**
 * The first rule that names a category, and the first that names a grade, in the order of their positions.
 * What the subject says counts before what the content mentions on the way.
 */
export function readWords(
  rules: readonly TriageRule[],
  { subject, content }: { subject: string; content: string },
): { category: WordHit | null; grade: WordHit | null } {
  const ordered = [...rules].sort((a, b) => a.position - b.position);
  const firstThatNames = (what: 'categoryCode' | 'grade') => {
    const naming = ordered.filter((rule) => rule[what] !== null);
    const ofTheWhole = naming.filter(({ subjectOnly }) => !subjectOnly);
    return firstHit(naming, subject) ?? firstHit(ofTheWhole, `${subject}\n${content}`);
  };
  return { category: firstThatNames('categoryCode'), grade: firstThatNames('grade') };
}

function firstHit(rules: readonly TriageRule[], text: string): WordHit | null {
  for (const rule of rules) {
    const word = rule.words.find((candidate) => text.includes(candidate));
    if (word !== undefined && (rule.alsoWords.length === 0 || rule.alsoWords.some((also) => text.includes(also)))) return { rule, word };
  }
  return null;
}

/** A category, and the rule that decided for the timeline. */
export type CategoryChoice = { readonly categoryCode: string; readonly rule: string };

/**
 * The category of an incident: a fine one that the sender named stands; a first-level one, or none, is refined by the incident's words.
 * Null where neither says anything: a person decides.
 */
export function chooseCategory(given: { code: string; level: number } | undefined, byWords: WordHit | null): CategoryChoice | null {
  const found = byWords?.rule.categoryCode;
  if (byWords && found && !(given && given.level > 1)) return { categoryCode: found, rule: `分诊规则 ${wayTo(found, byWords)}` };
  return given ? { categoryCode: given.code, rule: `来源分类 → ${given.code}` } : null;
}

/** What senders write who want it to be dealt with at once. */
const urgentWords = /^(urgent|紧急|特急|加急)$/;

/** A grade, and why, where it is not the rule of responsibility that decided. */
type GradeChoice = { readonly grade: Grade | null; readonly why: string };

/** What a grade is chosen by. */
export interface GradeSigns {
  /** The grade that it has, where it was dispatched before: no other dispatch makes it lighter. */
  readonly before: Grade | null;
  readonly danger: Danger | null;
  readonly urgency: string | null;
  readonly byWords: WordHit | null;
  readonly byRule: Grade | null;
}

/** The grade of an incident: what tells of danger or what its sender declares urgent is; else what its words say; else what the rule of responsibility says. */
export function chooseGrade({ before, danger, urgency, byWords, byRule }: GradeSigns): GradeChoice {
  if (danger) return { grade: 'urgent', why: `；危险用语 ${danger.rule}：“${danger.word}” → urgent，提示拨打 ${danger.referTo}` };
  if (urgentWords.test(urgency ?? '')) return { grade: 'urgent', why: '；来源标注紧急' };
  const found = byWords?.rule.grade;
  return byWords && found
    ? { grade: graver(before, found), why: `；分级规则 ${wayTo(found, byWords)}` }
    : { grade: graver(before, byRule), why: '' };
}

const gravest = Object.keys({ urgent: 1, 'daily-supply': 1, general: 1, complex: 1 } satisfies Record<Grade, 1>) as Grade[];

const graver = (...two: readonly (Grade | null)[]): Grade | null => gravest.find((grade) => two.includes(grade)) ?? null;

const wayTo = (found: string, { rule, word }: WordHit): string => `${rule.code}：“${word}” → ${found}`;

/** How a decision names the area that it holds for; empty for every area. */
export const areaName = (areaCode: string): string => (areaCode === '' ? '任意区划' : `区划 ${areaCode}`);
