/** Asia/Shanghai has kept UTC+8 without summer time since 1992, so days are plain arithmetic. */
const offsetMs = 8 * 3_600_000;
export const dayMs = 86_400_000;

/** `YYYY-MM-DD` of the day in Asia/Shanghai that `instant` falls on. */
export function shanghaiDay(instant: Date): string {
  return new Date(instant.getTime() + offsetMs).toISOString().slice(0, 10);
}

/** The instant at which `day` (`YYYY-MM-DD`) has run for `minutes` in Asia/Shanghai. */
export function atMinuteOf(day: string, minutes: number): Date {
  return new Date(Date.parse(`${day}T00:00:00Z`) - offsetMs + minutes * 60_000);
}

/** The day `days` after `day`, both `YYYY-MM-DD`. */
export function dayAfter(day: string, days = 1): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * dayMs).toISOString().slice(0, 10);
}
