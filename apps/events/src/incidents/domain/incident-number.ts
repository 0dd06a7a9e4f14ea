/** Asia/Shanghai keeps UTC+8 without summer time. */
const offsetMs = 8 * 3_600_000;

/** `SJ-20261122-000123`: the day in Asia/Shanghai, and a running number of at least six digits. */
export function incidentNumber(now: Date, running: number): string {
  const day = new Date(now.getTime() + offsetMs).toISOString().slice(0, 10).replaceAll('-', '');
  return `SJ-${day}-${String(running).padStart(6, '0')}`;
}
