import type { Grade } from '../../incidents/domain/incident.js';

/** Grades that a rule may set: all there are. */
export const ruleGrades = Object.keys({ urgent: 1, 'daily-supply': 1, general: 1, complex: 1 } satisfies Record<Grade, 1>) as Grade[];

/** A rule that covers every category. */
export const anyCategory = '*';
/** A rule that covers every area. */
export const anyArea = '';

/** One line of the responsibility list (责任清单): who leads for a category in an area. */
export interface ResponsibilityRule {
  readonly id: string;
  readonly categoryCode: string;
  readonly areaCode: string;
  readonly unit: string;
  readonly assisting: readonly string[];
  readonly handlerId: string | null;
  readonly handlerName: string | null;
  readonly grade: Grade | null;
}

export interface ResponsibilityMatch {
  readonly rule: ResponsibilityRule;
  /** Why this rule and no other. */
  readonly explanation: string;
}

/**
 * The most specific of `rules` that cover the place: the longest area first, then the deepest category.
 * `rules` are already those whose area holds the place; `line` is the category and what lies above it, itself first.
 */
export function matchResponsibility(rules: readonly ResponsibilityRule[], line: readonly string[]): ResponsibilityMatch | null {
  const depthOf = ({ categoryCode }: ResponsibilityRule) => (categoryCode === anyCategory ? line.length : line.indexOf(categoryCode));
  const covering = rules.filter((rule) => depthOf(rule) >= 0);
  const [best] = covering.sort((a, b) => b.areaCode.length - a.areaCode.length || depthOf(a) - depthOf(b) || (a.id < b.id ? -1 : 1));
  return best ? { rule: best, explanation: explain(best, covering.length) } : null;
}

function explain({ categoryCode, areaCode, unit }: ResponsibilityRule, candidates: number): string {
  const category = categoryCode === anyCategory ? '任意分类' : `分类 ${categoryCode}`;
  const area = areaCode === anyArea ? '任意区划' : `区划 ${areaCode}`;
  return `责任清单：${category}，${area} → ${unit}（${candidates} 条规则中最具体的一条）`;
}
