import type { Colour } from './colour.js';
import { addDays, addHours, addMonth, endOfDay } from './shanghai-time.js';
import { defaultWarningPolicy, type WarningPolicy } from './warning-policy.js';

export interface ColourClocks {
  contactDueAt: Date;
  reportDueAt: Date | null;
  resolveDueAt: Date;
}

/** Due times of a colour, always counted from the registration: changing the colour never restarts a clock. */
export function colourClocks(colour: Colour, openedAt: Date, policy: WarningPolicy = defaultWarningPolicy): ColourClocks {
  const rule = policy.colours[colour];
  return {
    contactDueAt: rule.contactHours === null ? endOfDay(openedAt) : addHours(openedAt, rule.contactHours),
    reportDueAt: rule.reportHours === null ? null : addHours(openedAt, rule.reportHours),
    resolveDueAt: addDays(openedAt, rule.resolveDays),
  };
}

/** Mediation takes at most one month from its acceptance, unless both sides agree to more. */
export function mediationDueAt(acceptedAt: Date): Date {
  return addMonth(acceptedAt);
}

/** When the follow-up visit is due: the graver the dispute was, the sooner. */
export function followUpDueAt(colour: Colour, settledAt: Date, policy: WarningPolicy = defaultWarningPolicy): Date {
  return addDays(settledAt, policy.colours[colour].followUpDays);
}
