import { addTime, createWorkCalendar, endOfDay, monthAfter } from '@linli/work-calendar';
import type { Colour } from './colour.js';
import { defaultWarningPolicy, type WarningPolicy } from './warning-policy.js';

export interface ColourClocks {
  readonly contactDueAt: Date;
  readonly reportDueAt: Date | null;
  readonly resolveDueAt: Date;
}

/** Monday to Friday; the shipped policy counts natural time only, which asks no calendar. */
const calendar = createWorkCalendar();

/** Due times of a colour that begins at `from`: for the first one that is the registration. */
export function colourClocks(colour: Colour, from: Date, policy: WarningPolicy = defaultWarningPolicy): ColourClocks {
  const { contactWithin, reportWithin, resolveWithin } = policy.colours[colour];
  return {
    contactDueAt: contactWithin === 'same-day' ? endOfDay(from) : addTime(calendar, from, contactWithin),
    reportDueAt: reportWithin && addTime(calendar, from, reportWithin),
    resolveDueAt: addTime(calendar, from, resolveWithin),
  };
}

/** Due times after a raise: what the graver colour asks counts from the raise, so that nothing is overdue from its birth, and no limit comes later than before. */
export function raisedClocks(colour: Colour, before: ColourClocks, raisedAt: Date): ColourClocks {
  const asked = colourClocks(colour, raisedAt);
  return {
    contactDueAt: earlier(before.contactDueAt, asked.contactDueAt),
    reportDueAt: before.reportDueAt && asked.reportDueAt ? earlier(before.reportDueAt, asked.reportDueAt) : asked.reportDueAt,
    resolveDueAt: earlier(before.resolveDueAt, asked.resolveDueAt),
  };
}

const earlier = (a: Date, b: Date): Date => (a <= b ? a : b);

/** Mediation takes at most one month from its acceptance, unless both sides agree to more. */
export const mediationDueAt = (acceptedAt: Date): Date => monthAfter(acceptedAt);

/** When the follow-up visit is due: the graver the dispute was, the sooner. */
export function followUpDueAt(colour: Colour, settledAt: Date, policy: WarningPolicy = defaultWarningPolicy): Date {
  return addTime(calendar, settledAt, policy.colours[colour].followUpAfter);
}
