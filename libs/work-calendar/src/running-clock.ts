import { addTime, workingMsBetween, type TimeSpan, type TimeUnit } from './add-time.js';
import { atMinuteOf, dayAfter, dayMs, shanghaiDay } from './shanghai-day.js';
import { isWorkingDay, type WorkCalendar } from './work-calendar.js';

/** A time in which a clock did not run, `from` included, `to` excluded. */
export interface Rest {
  readonly from: Date;
  readonly to: Date;
}

/** A limit that runs from an instant, with the rests it has had. */
export interface RunningClock {
  readonly startedAt: Date;
  readonly limit: TimeSpan;
  /** In chronological order, without overlaps. */
  readonly rests: readonly Rest[];
}

/** When the clock runs out: its limit, and every rest again, counted in the limit's own unit. */
export function dueAt(calendar: WorkCalendar, { startedAt, limit, rests }: RunningClock): Date {
  return rests.reduce((due, rest) => afterRest(calendar, due, limit.unit, rest), addTime(calendar, startedAt, limit));
}

/**
 * The due time moved on by a rest. Working hours rest for the working time in between, working days for the whole working days, natural time for just as
 * long as it lasted. A rest that begins when the time is up moves nothing.
 */
export function afterRest(calendar: WorkCalendar, due: Date, unit: TimeUnit, rest: Rest): Date {
  if (rest.from >= due) return due;
  return addTime(calendar, due, { unit, amount: restIn(calendar, unit, rest) });
}

function restIn(calendar: WorkCalendar, unit: TimeUnit, { from, to }: Rest): number {
  switch (unit) {
    case 'natural-hours':
      return (to.getTime() - from.getTime()) / 3_600_000;
    case 'natural-days':
      return (to.getTime() - from.getTime()) / dayMs;
    case 'working-hours':
      return workingMsBetween(calendar, from, to) / 3_600_000;
    case 'working-days':
      return workingDaysBetween(calendar, from, to);
  }
}

/** Working days that lie in the span from their first minute to their last. */
function workingDaysBetween(calendar: WorkCalendar, from: Date, to: Date): number {
  let count = 0;
  const first = atMinuteOf(shanghaiDay(from), 0) < from ? dayAfter(shanghaiDay(from)) : shanghaiDay(from);
  for (let day = first; atMinuteOf(dayAfter(day), 0) <= to; day = dayAfter(day)) if (isWorkingDay(calendar, day)) count += 1;
  return count;
}
