/** Asia/Shanghai has kept UTC+8 without summer time since 1992, so days are plain arithmetic. No other file of the platform names the zone. */
const offsetMs = 8 * 3_600_000;
export const dayMs = 86_400_000;

/** A span of time, `from` included, `until` excluded. */
export interface Period {
  readonly from: Date;
  readonly until: Date;
}

/** `YYYY-MM-DD` of the day in Asia/Shanghai that `instant` falls on. */
export function shanghaiDay(instant: Date): string {
  return new Date(instant.getTime() + offsetMs).toISOString().slice(0, 10);
}

/** `YYYYMMDD` of that day: the middle of every number that people read. */
export const compactDay = (instant: Date): string => shanghaiDay(instant).replaceAll('-', '');

/** The instant at which `day` (`YYYY-MM-DD`) has run for `minutes` in Asia/Shanghai. */
export function atMinuteOf(day: string, minutes: number): Date {
  return new Date(Date.parse(`${day}T00:00:00Z`) - offsetMs + minutes * 60_000);
}

/** The last millisecond of the day that `instant` falls on. */
export const endOfDay = (instant: Date): Date => new Date(dayPeriod(instant).until.getTime() - 1);

/** The day `days` after `day`, both `YYYY-MM-DD`; before it where `days` is negative. */
export function dayAfter(day: string, days = 1): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * dayMs).toISOString().slice(0, 10);
}

/** The same time of day one calendar month later; a day that the next month lacks becomes its last day (民法典 Art. 202). */
export function monthAfter(instant: Date): Date {
  const local = new Date(instant.getTime() + offsetMs);
  const [year, month, day] = [local.getUTCFullYear(), local.getUTCMonth(), local.getUTCDate()];
  const lastOfNext = new Date(Date.UTC(year, month + 2, 0)).getUTCDate();
  const timeOfDay = local.getTime() - Date.UTC(year, month, day);
  return new Date(Date.UTC(year, month + 1, Math.min(day, lastOfNext)) + timeOfDay - offsetMs);
}

/** The day that holds `instant`. */
export function dayPeriod(instant: Date): Period {
  const from = atMinuteOf(shanghaiDay(instant), 0);
  return { from, until: new Date(from.getTime() + dayMs) };
}

/** The calendar month that holds `instant`. */
export const monthPeriod = (instant: Date): Period => monthsPeriod(instant, 1);

/** The calendar quarter that holds `instant`. */
export const quarterPeriod = (instant: Date): Period => monthsPeriod(instant, 3);

/** A month or a quarter: `length` months, counted from January. */
function monthsPeriod(instant: Date, length: number): Period {
  const local = new Date(instant.getTime() + offsetMs);
  const first = Math.floor(local.getUTCMonth() / length) * length;
  const startOf = (month: number) => new Date(Date.UTC(local.getUTCFullYear(), month, 1) - offsetMs);
  return { from: startOf(first), until: startOf(first + length) };
}
