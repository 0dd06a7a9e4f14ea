import { EventsError } from '../../events.errors.js';
import type { Incident, RefusalClass } from './incident.js';
import { moveIncident } from './move-incident.js';

/** 受理: within duty, under a category. The one it has stays unless another is named. Throws `events.category-missing`. */
export function acceptIncident(incident: Incident, categoryCode: string | null, now: Date): Incident {
  const accepted = moveIncident(incident, 'accept', now, { categoryCode: categoryCode ?? incident.categoryCode });
  if (accepted.categoryCode === null) throw new EventsError('events.category-missing', {}, { pointer: '/category' });
  return accepted;
}

/** 不予受理: the end of it. */
export const rejectIncident = (incident: Incident, refusal: RefusalClass, now: Date): Incident =>
  moveIncident(incident, 'reject', now, { refusal, closedAt: now });
