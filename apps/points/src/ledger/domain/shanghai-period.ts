const offsetMs = 8 * 3_600_000;
const dayMs = 24 * 3_600_000;

export interface Period {
  readonly from: Date;
  readonly until: Date;
}

/** The calendar day in Asia/Shanghai that holds an instant. China has had no summer time since 1991. */
export function dayOf(at: Date): Period {
  const from = Math.floor((at.getTime() + offsetMs) / dayMs) * dayMs - offsetMs;
  return { from: new Date(from), until: new Date(from + dayMs) };
}

/** The calendar month in Asia/Shanghai that holds an instant. */
export function monthOf(at: Date): Period {
  const local = new Date(at.getTime() + offsetMs);
  const [year, month] = [local.getUTCFullYear(), local.getUTCMonth()];
  return { from: new Date(Date.UTC(year, month, 1) - offsetMs), until: new Date(Date.UTC(year, month + 1, 1) - offsetMs) };
}
