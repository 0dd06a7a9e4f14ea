import { EventsError } from '../../events.errors.js';
import { endOf, type DeadlinePolicy } from './deadline-policy.js';
import type { Incident } from './incident.js';
import { moveIncident } from './move-incident.js';

/**
 * 申请退单: the unit objects to the dispatch, within the time box that its latest dispatch opened, the last instant included.
 * Throws `events.return-not-allowed` for a designated unit, and `events.return-too-late`.
 */
export function requestReturn(incident: Incident, policy: DeadlinePolicy, now: Date): Incident {
  const requested = moveIncident(incident, 'request-return', now);
  if (incident.designated) throw new EventsError('events.return-not-allowed');
  const until = endOf(policy, 'request-return', incident.dispatchedAt ?? now);
  if (now > until) throw new EventsError('events.return-too-late', { until: until.toISOString() });
  return requested;
}

/** 同意退单: nobody is named any more; the clock runs on. */
export const approveReturn = (incident: Incident, now: Date): Incident =>
  moveIncident(incident, 'approve-return', now, { unit: null, assisting: [], handler: null });

/** 驳回退单: the unit is designated and may not return it again. */
export const refuseReturn = (incident: Incident, now: Date): Incident => moveIncident(incident, 'refuse-return', now, { designated: true });
