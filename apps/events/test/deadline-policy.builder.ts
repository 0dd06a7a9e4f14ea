import { createWorkCalendar, type WorkCalendarData } from '@linli/work-calendar';
import type { DeadlinePolicy } from '../src/incidents/domain/deadline-policy.js';

/** The shipped spans on a calendar of Mondays to Fridays, with the days that differ from it. */
export const aPolicy = (days: WorkCalendarData = {}, limits: DeadlinePolicy['limits'] = new Map()): DeadlinePolicy => ({
  limits,
  calendar: createWorkCalendar(days),
});
