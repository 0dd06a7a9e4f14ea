import { EventsError } from '../../events.errors.js';
import { endOf, type DeadlinePolicy } from './deadline-policy.js';
import type { Grade } from './grade.js';
import type { Handler, Incident } from './incident.js';
import { moveIncident } from './move-incident.js';

export interface Dispatch {
  readonly unit: string;
  readonly assisting: readonly string[];
  readonly handler: Handler | null;
  /** The grade that it has, else `general`, where none is named. */
  readonly grade: Grade | null;
  /** The time that the grade allows, where none is named. */
  readonly dueAt: Date | null;
}

/**
 * 派单. One clock runs from the first dispatch: a later one may shorten it or, by another grade, count it anew from there, but never reset it.
 * Throws `events.due-at-past` and `events.due-at-later`.
 */
export function dispatchIncident(
  incident: Incident,
  { dueAt: wanted, ...dispatch }: Dispatch,
  policy: DeadlinePolicy,
  now: Date,
): Incident {
  const firstDispatchedAt = incident.firstDispatchedAt ?? now;
  const grade = dispatch.grade ?? incident.grade ?? 'general';
  const counted = incident.dueAt && grade === incident.grade ? incident.dueAt : endOf(policy, grade, firstDispatchedAt);
  const dispatched = moveIncident(incident, 'dispatch', now, {
    unit: dispatch.unit,
    assisting: dispatch.assisting,
    handler: dispatch.handler && { id: dispatch.handler.id, name: dispatch.handler.name },
    grade,
    firstDispatchedAt,
    dispatchedAt: now,
    dueAt: wanted ?? counted,
  });
  if (wanted && wanted <= now) throw new EventsError('events.due-at-past', {}, { pointer: '/dueAt' });
  if (wanted && incident.firstDispatchedAt && wanted > counted)
    throw new EventsError('events.due-at-later', { dueAt: counted.toISOString() }, { pointer: '/dueAt' });
  return dispatched;
}
