import { EventsError } from '../../events.errors.js';
import type { DeadlinePolicy } from './deadline-policy.js';
import type { Incident } from './incident.js';
import { endIncident, moveIncident, rested, type IncidentChanges } from './incident-moves.js';
import { incidentTransitions, type IncidentState } from './transitions.js';

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

export const mayHandBack = ({ state }: Incident): boolean => incidentTransitions.allowedActions(state).includes('hand-back');

/** 退回社区: whoever had it gives it back unfinished; the community decides anew. */
export const handBack = (incident: Incident, policy: DeadlinePolicy, now: Date): Incident =>
  moveIncident(incident, 'hand-back', now, handedBack(incident, policy, now));

/** Nobody is named any more, a suspension is over, and the clock runs on. */
const handedBack = (incident: Incident, policy: DeadlinePolicy, now: Date): IncidentChanges => ({
  unit: null,
  assisting: [],
  handler: null,
  designated: false,
  ...(incident.state === 'suspended' ? rested(incident, policy, now) : {}),
});

/** What a merge goes by beside the incident. */
export interface Merge {
  readonly masterId: string;
  /** Null where the caller may not know of it. */
  readonly master: Incident | null;
  /** How many are merged into the master, and how many into the incident itself. */
  readonly merged: { readonly intoMaster: number; readonly intoIncident: number };
}

/** Whatever happens to a master happens to all of them, in one transaction. */
export const mergedMax = 200;

/**
 * 并案 into an open master that the caller may know of and that is another one. Throws `events.master-not-usable`, `events.incident-is-master` and
 * `events.merge-full`.
 */
export function mergeIncident(incident: Incident, { masterId, master, merged }: Merge, now: Date): Incident {
  const duplicate = moveIncident(incident, 'merge', now, { masterId });
  if (!master || master.id === incident.id || !isOpen(master.state))
    throw new EventsError('events.master-not-usable', { id: masterId }, { pointer: '/masterId' });
  demandNoMaster(merged.intoIncident);
  if (merged.intoMaster >= mergedMax) throw new EventsError('events.merge-full', { max: mergedMax }, { pointer: '/masterId' });
  return duplicate;
}

/** Reported and not at its end: work is still to come of it. */
const isOpen = (state: IncidentState): boolean => incidentTransitions.allowedActions(state).includes('cancel');

/** 撤销: the reporter takes it back; others who reported the same are still waiting. Throws `events.incident-is-master`. */
export function cancelIncident(incident: Incident, mergedIntoIt: number, now: Date): Incident {
  const cancelled = endIncident(incident, 'cancel', now);
  demandNoMaster(mergedIntoIt);
  return cancelled;
}

function demandNoMaster(mergedIntoIt: number): void {
  if (mergedIntoIt > 0) throw new EventsError('events.incident-is-master', { count: mergedIntoIt });
}

/** What of its master's fate a merged incident has as its own. */
export function followMaster(incident: Incident, { result, resolvedAt, closedAt }: Incident, now: Date): Incident {
  return { ...incident, result, resolvedAt, closedAt, version: incident.version + 1, updatedAt: now };
}

/** 解除并案: it stands for itself again, and what became of the master is not its own. */
export const unmergeIncident = (incident: Incident, now: Date): Incident =>
  moveIncident(incident, 'unmerge', now, { masterId: null, result: null, resolvedAt: null, closedAt: null });

type Step = 'accept' | 'dispatch' | 'sign';
const stepsBack: Readonly<Partial<Record<IncidentState, readonly Step[]>>> = {
  accepted: ['accept'],
  dispatched: ['accept', 'dispatch'],
  'in-progress': ['accept', 'dispatch', 'sign'],
};

/** The moves that lead an incident that was unmerged back to the state in which it was merged. */
export const stepsBackTo = (state: IncidentState): readonly Step[] => stepsBack[state] ?? [];
