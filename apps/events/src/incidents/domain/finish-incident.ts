import { EventsError } from '../../events.errors.js';
import { endOf, type DeadlinePolicy } from './deadline-policy.js';
import type { Incident } from './incident.js';
import { moveIncident } from './move-incident.js';

/** 办结, with what was done. */
export const resolveIncident = (incident: Incident, done: { result: string; proofs: readonly string[] }, now: Date): Incident =>
  moveIncident(incident, 'resolve', now, { ...done, resolvedAt: now });

/** 重办, within the window that began when it was resolved, the last instant included. Throws `events.redo-too-late`. */
export function redoIncident(incident: Incident, policy: DeadlinePolicy, now: Date): Incident {
  const reopened = moveIncident(incident, 'redo', now, { redoCount: incident.redoCount + 1, resolvedAt: null, closedAt: null });
  const until = endOf(policy, 'redo', incident.resolvedAt ?? now);
  if (now > until) throw new EventsError('events.redo-too-late', { until: until.toISOString() });
  return reopened;
}

/** 并案 into a master that the caller may know of, that is another one and not merged itself. Throws `events.master-not-usable`. */
export function mergeIncident(incident: Incident, masterId: string, master: Incident | null, now: Date): Incident {
  const merged = moveIncident(incident, 'merge', now, { masterId });
  if (!master || master.id === incident.id || master.state === 'merged')
    throw new EventsError('events.master-not-usable', { id: masterId }, { pointer: '/masterId' });
  return merged;
}

/** 结案, 撤销 or 作废: the end of it. */
export const endIncident = (incident: Incident, action: 'close' | 'cancel' | 'void', now: Date): Incident =>
  moveIncident(incident, action, now, { closedAt: now });
