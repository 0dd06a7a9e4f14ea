import { afterRest } from '@linli/work-calendar';
import { EventsError } from '../../events.errors.js';
import { limitOf, type DeadlinePolicy } from './deadline-policy.js';
import type { Incident } from './incident.js';
import { moveIncident } from './move-incident.js';

/** 挂账, until then or until it is resumed. Throws `events.suspended-until-past`. */
export function suspendIncident(incident: Incident, until: Date | null, now: Date): Incident {
  const suspended = moveIncident(incident, 'suspend', now, { suspendedAt: now, suspendedUntil: until });
  if (until && until <= now) throw new EventsError('events.suspended-until-past', {}, { pointer: '/until' });
  return suspended;
}

/** 恢复办理: the clock has rested for the suspension, at most for the span that was approved, counted in the unit of the grade's limit. */
export function resumeIncident(incident: Incident, policy: DeadlinePolicy, now: Date): Incident {
  const { dueAt, grade, suspendedAt, suspendedUntil } = incident;
  const rest = { from: suspendedAt ?? now, to: suspendedUntil && suspendedUntil < now ? suspendedUntil : now };
  return moveIncident(incident, 'resume', now, {
    suspendedAt: null,
    suspendedUntil: null,
    dueAt: dueAt && afterRest(policy.calendar, dueAt, limitOf(policy, grade ?? 'general').unit, rest),
  });
}
