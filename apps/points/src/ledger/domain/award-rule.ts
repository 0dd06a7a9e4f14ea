import { dayPeriod, monthPeriod, type Period } from '@linli/work-calendar';

/** The award rule [policy]: data with a version, kept in every transfer that it made. Factors are thousandths, all arithmetic is on whole numbers. */
export interface AwardRule {
  readonly version: number;
  readonly effectiveFrom: Date;
  /** Points an hour for a task of difficulty 1 to 5. */
  readonly pointsPerHour: readonly number[];
  readonly coefficientThousandths: number;
  /** What the resident's rating of 1 to 5 makes of the points. */
  readonly ratingThousandths: readonly number[];
  /** Points for helping to settle one dispute. */
  readonly mediationPoints: number;
  /** Most points that the rule gives one volunteer in a day and in a month, Asia/Shanghai, by when the service happened. */
  readonly pointsPerDayMax: number;
  readonly pointsPerMonthMax: number;
}

/** What earns points. */
export type Earning =
  | { readonly kind: 'service'; readonly difficulty: number; readonly rating: number; readonly minutes: number }
  | { readonly kind: 'mediation' }
  | { readonly kind: 'manual'; readonly points: number };

/** An earning and when it was earned: of a service, when the volunteer came. */
export interface DatedEarning {
  readonly earning: Earning;
  readonly occurredAt: Date;
}

/** What the rule gave a volunteer already on the day and in the month of the earning, reversed awards left out. */
export interface EarnedPoints {
  readonly day: number;
  readonly month: number;
}

/** The day and the month whose caps an earning counts towards: those of Shanghai in which the service happened. */
export interface CapPeriods {
  readonly day: Period;
  readonly month: Period;
}

export const capPeriods = (occurredAt: Date): CapPeriods => ({ day: dayPeriod(occurredAt), month: monthPeriod(occurredAt) });

/** Minutes are present only for accepted service: hours come from nothing else. */
export interface Earned {
  readonly points: number;
  readonly minutes?: number;
}

/** Source kinds whose points count towards the caps; what a person awards by hand does not. */
export const cappedSourceKinds = ['task', 'mediation', 'suggestion', 'report'] as const;

/**
 * What an earning is worth under the caps. The sum over a month is the same in whatever order awards arrive: the lesser of the monthly cap and the sum of the
 * days, each cut to the daily cap.
 */
export function earn(rule: AwardRule, earning: Earning, already: EarnedPoints): Earned {
  if (earning.kind === 'manual') return { points: earning.points };
  const room = Math.max(0, Math.min(rule.pointsPerDayMax - already.day, rule.pointsPerMonthMax - already.month));
  if (earning.kind === 'mediation') return { points: Math.min(rule.mediationPoints, room) };
  return { points: Math.min(servicePoints(rule, earning), room), minutes: earning.minutes };
}

/** Points an hour × minutes ÷ 60 × coefficient × rating factor, rounded down once at the end. */
function servicePoints(rule: AwardRule, { difficulty, rating, minutes }: Extract<Earning, { kind: 'service' }>): number {
  const pointsPerHour = rule.pointsPerHour[difficulty - 1] ?? 0;
  const ratingThousandths = rule.ratingThousandths[rating - 1] ?? 0;
  return Math.floor((pointsPerHour * minutes * rule.coefficientThousandths * ratingThousandths) / (60 * 1000 * 1000));
}

/** The rule in force at an instant: the latest that had taken effect. */
export function ruleAt(rules: readonly AwardRule[], at: Date): AwardRule | undefined {
  return rules.filter(({ effectiveFrom }) => effectiveFrom <= at).sort((a, b) => b.version - a.version)[0];
}
