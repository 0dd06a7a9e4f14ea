const dayInShanghai = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Shanghai', year: 'numeric', month: '2-digit', day: '2-digit' });

/** The local day that a number counts in, `YYYY-MM-DD` in Asia/Shanghai. */
export function numberingDay(now: Date): string {
  return dayInShanghai.format(now);
}

/** `XQ-YYYYMMDD-NNNNNN`: XQ is 需求. */
export function needNumber(day: string, count: number): string {
  return `XQ-${day.replaceAll('-', '')}-${String(count).padStart(6, '0')}`;
}
