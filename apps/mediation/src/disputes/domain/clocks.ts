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

/** Due times of a colour, always counted from the registration: changing the colour never restarts a clock. */
export function colourClocks(colour: Colour, openedAt: Date, policy: WarningPolicy = defaultWarningPolicy): ColourClocks {
  const { contactWithin, reportWithin, resolveWithin } = policy.colours[colour];
  return {
    contactDueAt: contactWithin === 'same-day' ? endOfDay(openedAt) : addTime(calendar, openedAt, contactWithin),
    reportDueAt: reportWithin && addTime(calendar, openedAt, reportWithin),
    resolveDueAt: addTime(calendar, openedAt, resolveWithin),
  };
}

/** Mediation takes at most one month from its acceptance, unless both sides agree to more. */
export const mediationDueAt = (acceptedAt: Date): Date => monthAfter(acceptedAt);

/** When the follow-up visit is due: the graver the dispute was, the sooner. */
export function followUpDueAt(colour: Colour, settledAt: Date, policy: WarningPolicy = defaultWarningPolicy): Date {
  return addTime(calendar, settledAt, policy.colours[colour].followUpAfter);
}
