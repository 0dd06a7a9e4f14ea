import type { WordHit } from './triage-rule.js';

export interface CategoryChoice {
  readonly categoryCode: string;
  /** Which rule decided, for the timeline. */
  readonly rule: string;
}

/**
 * The category of an incident: a fine one that the sender named stands; a first-level one, or none, is refined by the incident's words.
 * Null where neither says anything: a person decides.
 */
export function chooseCategory(given: { code: string; level: number } | undefined, byWords: WordHit | null): CategoryChoice | null {
  const fine = given !== undefined && given.level > 1;
  if (!fine && byWords?.rule.categoryCode) {
    return {
      categoryCode: byWords.rule.categoryCode,
      rule: `分诊规则 ${byWords.rule.code}：“${byWords.word}” → ${byWords.rule.categoryCode}`,
    };
  }
  return given ? { categoryCode: given.code, rule: `来源分类 → ${given.code}` } : null;
}
