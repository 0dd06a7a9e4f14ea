import { atMinuteOf, dayAfter, dayMs, shanghaiDay } from './shanghai-day.js';
import { isWorkingDay, type WorkCalendar } from './work-calendar.js';

export const timeUnits = ['natural-hours', 'natural-days', 'working-hours', 'working-days'] as const;
export type TimeUnit = (typeof timeUnits)[number];
/** `{ amount: 4, unit: 'working-hours' }`; amounts are 0 or more, fractions allowed for hours. */
export interface TimeSpan {
  readonly amount: number;
  readonly unit: TimeUnit;
}

/** A calendar in which nobody works for so long is a mistake in its data. */
const searchDaysMax = 3_660;

/**
 * The instant at which `span` has passed, counted from `from`; a span of 0 has passed at once, also outside working hours.
 * Working days follow 民法典 Art. 201 and 203: the first day does not count, and the span ends with the office hours of its last day.
 */
export function addTime(calendar: WorkCalendar, from: Date, span: TimeSpan): Date {
  if (!(span.amount >= 0)) throw new RangeError('A span of time is 0 or more.');
  if (span.amount === 0) return from;
  switch (span.unit) {
    case 'natural-hours':
      return new Date(from.getTime() + span.amount * 3_600_000);
    case 'natural-days':
      return new Date(from.getTime() + span.amount * dayMs);
    case 'working-hours':
      return addWorkingMs(calendar, from, span.amount * 3_600_000);
    case 'working-days':
      return addWorkingDays(calendar, from, span.amount);
  }
}

/** Milliseconds of working time between two instants; 0 if `to` is not after `from`. */
export function workingMsBetween(calendar: WorkCalendar, from: Date, to: Date): number {
  let sum = 0;
  for (let day = shanghaiDay(from); day <= shanghaiDay(to); day = dayAfter(day)) {
    for (const span of spansOf(calendar, day)) sum += Math.max(0, Math.min(span.to, to.getTime()) - Math.max(span.from, from.getTime()));
  }
  return sum;
}

function addWorkingMs(calendar: WorkCalendar, from: Date, amountMs: number): Date {
  let leftMs = amountMs;
  for (let day = workingDayFrom(calendar, shanghaiDay(from)); ; day = workingDayFrom(calendar, dayAfter(day))) {
    for (const span of spansOf(calendar, day)) {
      const start = Math.max(span.from, from.getTime());
      if (leftMs <= span.to - start) return new Date(start + leftMs);
      leftMs -= Math.max(0, span.to - start);
    }
  }
}

function addWorkingDays(calendar: WorkCalendar, from: Date, amount: number): Date {
  if (!Number.isInteger(amount)) throw new RangeError('Working days are counted whole.');
  let day = shanghaiDay(from);
  for (let left = amount; left > 0; left -= 1) day = workingDayFrom(calendar, dayAfter(day));
  return atMinuteOf(day, calendar.closing);
}

/** The first working day that is not before `day`. */
function workingDayFrom(calendar: WorkCalendar, day: string): string {
  let found = day;
  for (let searched = 0; searched < searchDaysMax; searched += 1) {
    if (isWorkingDay(calendar, found)) return found;
    found = dayAfter(found);
  }
  throw new RangeError('The calendar has no working day in ten years.');
}

function spansOf(calendar: WorkCalendar, day: string): { from: number; to: number }[] {
  if (!isWorkingDay(calendar, day)) return [];
  return calendar.hours.map((span) => ({ from: atMinuteOf(day, span.from).getTime(), to: atMinuteOf(day, span.to).getTime() }));
}
