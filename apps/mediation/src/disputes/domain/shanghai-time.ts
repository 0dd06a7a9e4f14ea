/** Asia/Shanghai has kept UTC+8 without summer time since 1991, so a fixed offset is exact for every date the service sees. */
const offsetMs = 8 * 3_600_000;
const dayMs = 24 * 3_600_000;

/** The calendar day in Shanghai as `YYYY-MM-DD`. */
export function dayOf(at: Date): string {
  return new Date(at.getTime() + offsetMs).toISOString().slice(0, 10);
}

/** The last millisecond of the day in Shanghai. */
export function endOfDay(at: Date): Date {
  return new Date(Date.parse(`${dayOf(at)}T00:00:00+08:00`) + dayMs - 1);
}

export function addHours(at: Date, hours: number): Date {
  return new Date(at.getTime() + hours * 3_600_000);
}

export function addDays(at: Date, days: number): Date {
  return new Date(at.getTime() + days * dayMs);
}

/** `days` after a `YYYY-MM-DD` day. */
export function dayAfter(day: string, days: number): string {
  return addDays(new Date(`${day}T00:00:00Z`), days)
    .toISOString()
    .slice(0, 10);
}

/** One calendar month later at the same time; a day that the next month lacks becomes its last day. */
export function addMonth(at: Date): Date {
  const local = new Date(at.getTime() + offsetMs);
  const lastOfNext = new Date(Date.UTC(local.getUTCFullYear(), local.getUTCMonth() + 2, 0)).getUTCDate();
  const day = Math.min(local.getUTCDate(), lastOfNext);
  const timeOfDay = local.getTime() - Date.UTC(local.getUTCFullYear(), local.getUTCMonth(), local.getUTCDate());
  return new Date(Date.UTC(local.getUTCFullYear(), local.getUTCMonth() + 1, day) + timeOfDay - offsetMs);
}
