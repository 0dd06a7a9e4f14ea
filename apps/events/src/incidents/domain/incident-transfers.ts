import { EventsError } from '../../events.errors.js';
import type { DeadlinePolicy } from './deadline-policy.js';
import type { Incident } from './incident.js';
import { moveIncident, rested, type IncidentChanges } from './incident-moves.js';

/** 移交区划: it happened elsewhere, and waits for a dispatch there. Throws `events.same-place`. */
export function relocateIncident(incident: Incident, areaCode: string, policy: DeadlinePolicy, now: Date): Incident {
  const moved = { ...moveIncident(incident, 'relocate', now, handedBack(incident, policy, now)), areaCode };
  if (areaCode === incident.areaCode) throw new EventsError('events.same-place', { areaCode }, { pointer: '/areaCode' });
  return moved;
}

/** 改分类: it is another matter, and waits for a dispatch as such. Throws `events.same-category`. */
export function reclassifyIncident(incident: Incident, categoryCode: string, policy: DeadlinePolicy, now: Date): Incident {
  const moved = moveIncident(incident, 'reclassify', now, { ...handedBack(incident, policy, now), categoryCode });
  if (categoryCode === incident.categoryCode) throw new EventsError('events.same-category', { categoryCode }, { pointer: '/category' });
  return moved;
}

/** Nobody is named any more, a suspension is over, and the clock runs on. */
const handedBack = (incident: Incident, policy: DeadlinePolicy, now: Date): IncidentChanges => ({
  unit: null,
  assisting: [],
  handler: null,
  designated: false,
  ...(incident.state === 'suspended' ? rested(incident, policy, now) : {}),
});

/** 并案 into a master that the caller may know of, that is another one and not merged itself. Throws `events.master-not-usable`. */
export function mergeIncident(incident: Incident, masterId: string, master: Incident | null, now: Date): Incident {
  const merged = moveIncident(incident, 'merge', now, { masterId });
  if (!master || master.id === incident.id || master.state === 'merged')
    throw new EventsError('events.master-not-usable', { id: masterId }, { pointer: '/masterId' });
  return merged;
}
