import { addTime, createWorkCalendar, timeUnits, type TimeSpan, type TimeUnit, type WorkCalendar } from '@linli/work-calendar';
import type { Grade } from './incident.js';

export type LimitName = Grade | 'request-return' | 'redo';

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
};

export const limitOf = ({ limits }: DeadlinePolicy, name: LimitName): TimeSpan => limits.get(name) ?? shipped[name];

/** When the span `name` that began at `from` is over. */
export const endOf = (policy: DeadlinePolicy, name: LimitName, from: Date): Date => addTime(policy.calendar, from, limitOf(policy, name));

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
