import type { Grade } from '../../incidents/domain/grade.js';

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
  text: { subject: string; content: string },
): { category: WordHit | null; grade: WordHit | null } {
  const ordered = [...rules].sort((a, b) => a.position - b.position);
  const whole = `${text.subject}\n${text.content}`;
  const firstHit = (candidates: TriageRule[]) =>
    hitIn(candidates, text.subject) ??
    hitIn(
      candidates.filter(({ subjectOnly }) => !subjectOnly),
      whole,
    );
  return {
    category: firstHit(ordered.filter((rule) => rule.categoryCode !== null)),
    grade: firstHit(ordered.filter((rule) => rule.grade !== null)),
  };
}

function hitIn(rules: readonly TriageRule[], text: string): WordHit | null {
  for (const rule of rules) {
    const word = rule.words.find((candidate) => text.includes(candidate));
    if (word !== undefined && (rule.alsoWords.length === 0 || rule.alsoWords.some((also) => text.includes(also)))) return { rule, word };
  }
  return null;
}
