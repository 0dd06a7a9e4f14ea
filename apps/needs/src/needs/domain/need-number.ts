import { compactDay } from '@linli/work-calendar';

/** `XQ-YYYYMMDD-NNNNNN` by the day in Shanghai and the count within it: XQ is 需求. */
export const needNumber = (now: Date, count: number): string => `XQ-${compactDay(now)}-${String(count).padStart(6, '0')}`;
