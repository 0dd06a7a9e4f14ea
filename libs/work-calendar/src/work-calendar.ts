/** A span of the working day in minutes since midnight, `from` included, `to` excluded. */
export interface WorkSpan {
  readonly from: number;
  readonly to: number;
}

/** Days that differ from "Monday to Friday work": public holidays, and weekend days turned into working days (调休). Plain data, extended for a new year without a release. */
export interface WorkCalendar {
  readonly holidays: ReadonlySet<string>;
  readonly workdays: ReadonlySet<string>;
  readonly hours: readonly WorkSpan[];
  /** Minutes since midnight at which the last span ends. */
  readonly closing: number;
}

export interface WorkCalendarData {
  holidays?: Iterable<string>;
  workdays?: Iterable<string>;
  /** `[['09:00', '12:00'], ['13:30', '17:30']]` unless given. */
  hours?: readonly (readonly [string, string])[];
}

export function createWorkCalendar(data: WorkCalendarData = {}): WorkCalendar {
  const hours = (data.hours ?? usualHours).map(([from, to]) => ({ from: minutesOf(from), to: minutesOf(to) }));
  let closing = 0;
  for (const span of hours) {
    if (span.from < closing || span.to <= span.from) throw new RangeError('Working hours must be ordered, apart and not empty.');
    closing = span.to;
  }
  if (closing === 0) throw new RangeError('A calendar needs at least one span of working hours.');
  return { holidays: new Set(data.holidays), workdays: new Set(data.workdays), hours, closing };
}

/** Whether `day` (`YYYY-MM-DD`, Asia/Shanghai) is worked; a day listed as both holiday and working day is worked. */
export function isWorkingDay(calendar: WorkCalendar, day: string): boolean {
  if (calendar.workdays.has(day)) return true;
  if (calendar.holidays.has(day)) return false;
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  return weekday !== 0 && weekday !== 6;
}

const minutesOfDay = 24 * 60;
const usualHours = [
  ['09:00', '12:00'],
  ['13:30', '17:30'],
] as const;

function minutesOf(clock: string): number {
  if (clock === '24:00') return minutesOfDay;
  const match = /^([01]\d|2[0-3]):([0-5]\d)$/.exec(clock);
  if (!match) throw new RangeError(`${clock} is no time of day (HH:MM).`);
  return Number(match[1]) * 60 + Number(match[2]);
}
