import {
  addTime,
  createWorkCalendar,
  dueAt,
  timeUnits,
  type Rest,
  type TimeSpan,
  type TimeUnit,
  type WorkCalendar,
} from '@linli/work-calendar';
import type { Grade } from './incident.js';

export type LimitName = Grade | 'request-return' | 'redo' | 'redo-least';

/** The spans and the working calendar that a city has set. */
export interface DeadlinePolicy {
  readonly limits: ReadonlyMap<string, TimeSpan>;
  readonly calendar: WorkCalendar;
}

/** [policy] What holds where a city has set nothing. */
const shipped: Readonly<Record<LimitName, TimeSpan>> = {
  urgent: { amount: 2, unit: 'natural-hours' },
  'daily-supply': { amount: 24, unit: 'natural-hours' },
  general: { amount: 7, unit: 'natural-days' },
  complex: { amount: 15, unit: 'natural-days' },
  'request-return': { amount: 4, unit: 'working-hours' },
  redo: { amount: 30, unit: 'natural-days' },
  'redo-least': { amount: 24, unit: 'natural-hours' },
};

export const limitOf = ({ limits }: DeadlinePolicy, name: LimitName): TimeSpan => limits.get(name) ?? shipped[name];

/** When the span `name` that began at `from` is over. */
export const endOf = (policy: DeadlinePolicy, name: LimitName, from: Date): Date => addTime(policy.calendar, from, limitOf(policy, name));

/** What the clock of an incident runs by. */
export interface ClockFacts {
  readonly startedAt: Date;
  readonly rests: readonly Rest[];
  /** Whether the work is done again: it has half the span of its grade, and at least a day. */
  readonly isRedo: boolean;
}

/** When the clock of an incident of this grade runs out. */
export function clockEnd(policy: DeadlinePolicy, grade: Grade, { startedAt, rests, isRedo }: ClockFacts): Date {
  const end = (limit: TimeSpan) => dueAt(policy.calendar, { startedAt, limit, rests });
  if (!isRedo) return end(limitOf(policy, grade));
  const [half, least] = [end(halfOf(limitOf(policy, grade))), end(limitOf(policy, 'redo-least'))];
  return half > least ? half : least;
}

/** Working days are counted whole. */
const halfOf = ({ amount, unit }: TimeSpan): TimeSpan => ({ amount: unit === 'working-days' ? Math.ceil(amount / 2) : amount / 2, unit });

/** The policy of what a city has put down. Throws where it names a unit that is none: counting by another would be silently wrong. */
export function deadlinePolicy(
  limits: readonly { name: string; amount: number; unit: string }[],
  days: readonly { day: string; kind: string }[],
): DeadlinePolicy {
  const daysOf = (kind: string) => days.filter((day) => day.kind === kind).map(({ day }) => day);
  return {
    limits: new Map(limits.map(({ name, amount, unit }) => [name, { amount, unit: knownUnit(unit) }])),
    calendar: createWorkCalendar({ holidays: daysOf('holiday'), workdays: daysOf('workday') }),
  };
}

function knownUnit(unit: string): TimeUnit {
  const known = timeUnits.find((name) => name === unit);
  if (!known) throw new RangeError(`${unit} is none of the units of time limits: ${timeUnits.join(', ')}.`);
  return known;
}
