import { actorText, type Actor } from '@linli/contracts';
import { afterRest } from '@linli/work-calendar';
import { EventsError } from '../../events.errors.js';
import { clockEnd, endOf, limitOf, type ClockFacts, type DeadlinePolicy } from './deadline-policy.js';
import type { Grade, Handler, Incident, RefusalClass } from './incident.js';
import { incidentTransitions, type IncidentAction } from './transitions.js';

/** 受理: within duty, under a category. The one it has stays unless another is named. Throws `events.category-missing`. */
export function acceptIncident(incident: Incident, categoryCode: string | null, now: Date): Incident {
  const accepted = moveIncident(incident, 'accept', now, { categoryCode: categoryCode ?? incident.categoryCode });
  if (accepted.categoryCode === null) throw new EventsError('events.category-missing', {}, { pointer: '/category' });
  return accepted;
}

/** 不予受理: the end of it. */
export const rejectIncident = (incident: Incident, refusal: RefusalClass, now: Date): Incident =>
  moveIncident(incident, 'reject', now, { refusal, closedAt: now });

export interface Dispatch {
  readonly unit: string;
  readonly assisting: readonly string[];
  readonly handler: Handler | null;
  /** The grade that it has, else `general`, where none is named. */
  readonly grade: Grade | null;
  /** The time that the grade allows, where none is named. */
  readonly dueAt: Date | null;
  /** Whether another grade may give more time than there was: a reviewer's decision, with a reason. */
  readonly mayExtend?: boolean;
}

/**
 * 派单. One clock runs from the first dispatch: a later one may shorten it or, by another grade, count it anew from there with every rest, but never
 * reset it, and only a reviewer may make it longer. Throws `events.due-at-past` and `events.due-at-later`.
 */
export function dispatchIncident(
  incident: Incident,
  { mayExtend = false, ...dispatch }: Dispatch,
  policy: DeadlinePolicy,
  now: Date,
): Incident {
  const { dueAt: wanted, unit } = dispatch;
  const grade = dispatch.grade ?? incident.grade ?? 'general';
  const firstDispatchedAt = incident.firstDispatchedAt ?? now;
  const counted =
    incident.dueAt && grade === incident.grade ? incident.dueAt : clockEnd(policy, grade, clockOf(incident, firstDispatchedAt));
  // Designation belongs to a unit: another one, later, may return it.
  const designated = incident.designated && unit === incident.unit;
  const dueAt = wanted ?? counted;
  const changes = { ...dispatch, grade, firstDispatchedAt, dispatchedAt: now, dueAt, designated };
  const dispatched = moveIncident(incident, 'dispatch', now, changes);
  if (wanted && wanted <= now) throw new EventsError('events.due-at-past', {}, { pointer: '/dueAt' });
  if (wanted && wanted > counted) throw dueAtLater(counted, '/dueAt');
  if (incident.dueAt && counted > incident.dueAt && !mayExtend) throw dueAtLater(incident.dueAt, '/grade');
  return dispatched;
}

const dueAtLater = (dueAt: Date, pointer: string) => new EventsError('events.due-at-later', { dueAt: dueAt.toISOString() }, { pointer });

const clockOf = ({ redoneAt, rests }: Incident, firstDispatchedAt: Date): ClockFacts => ({
  startedAt: redoneAt ?? firstDispatchedAt,
  rests,
  isRedo: redoneAt !== null,
});

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

/** 挂账, until then or until it is resumed. Throws `events.suspended-until-past`. */
export function suspendIncident(incident: Incident, until: Date | null, now: Date): Incident {
  const suspended = moveIncident(incident, 'suspend', now, { suspendedAt: now, suspendedUntil: until });
  if (until && until <= now) throw new EventsError('events.suspended-until-past', {}, { pointer: '/until' });
  return suspended;
}

/** 恢复办理: the clock has rested for the suspension, at most for the span that was approved, counted in the unit of the grade's limit. */
export const resumeIncident = (incident: Incident, policy: DeadlinePolicy, now: Date): Incident =>
  moveIncident(incident, 'resume', now, rested(incident, policy, now));

/** The end of a suspension. */
export function rested({ grade, suspendedAt, suspendedUntil, dueAt, rests }: Incident, policy: DeadlinePolicy, now: Date): IncidentChanges {
  const rest = { from: suspendedAt ?? now, to: suspendedUntil && suspendedUntil < now ? suspendedUntil : now };
  const moved = dueAt && afterRest(policy.calendar, dueAt, limitOf(policy, grade ?? 'general').unit, rest);
  return { suspendedAt: null, suspendedUntil: null, rests: [...rests, rest], dueAt: moved };
}

/** 办结, with what was done. */
export const resolveIncident = (incident: Incident, done: { result: string; proofs: readonly string[] }, now: Date): Incident =>
  moveIncident(incident, 'resolve', now, { ...done, resolvedAt: now });

/** 重办, on a clock of its own, within the window that began when it was resolved, the last instant included. Throws `events.redo-too-late`. */
export function redoIncident(incident: Incident, policy: DeadlinePolicy, now: Date): Incident {
  const dueAt = clockEnd(policy, incident.grade ?? 'general', { startedAt: now, rests: [], isRedo: true });
  const clock = { redoneAt: now, rests: [], dueAt };
  const reopened = moveIncident(incident, 'redo', now, { redoCount: incident.redoCount + 1, resolvedAt: null, closedAt: null, ...clock });
  const until = redoUntil(incident, policy, now);
  if (now > until) throw new EventsError('events.redo-too-late', { until: until.toISOString() });
  return reopened;
}

/** The last instant at which an incident may be redone. */
export const redoUntil = ({ resolvedAt }: Pick<Incident, 'resolvedAt'>, policy: DeadlinePolicy, now: Date): Date =>
  endOf(policy, 'redo', resolvedAt ?? now);

/** 结案, 撤销 or 作废: the end of it. */
export const endIncident = (incident: Incident, action: 'close' | 'cancel' | 'void', now: Date): Incident =>
  moveIncident(incident, action, now, { closedAt: now });

/** 承办单位的动作: the lead's or an assisting unit's alone. */
const unitActs: readonly IncidentAction[] = ['sign', 'request-return', 'suspend', 'resume', 'resolve'];

/** Acts of a unit are its own people's; the platform follows its partners. Throws `events.unit-not-concerned`. */
export function demandUnit({ unit, assisting }: Incident, action: IncidentAction, actor: Actor): void {
  if (!unitActs.includes(action) || actor.kind === 'system') return;
  if (actor.unit === undefined || ![unit, ...assisting].includes(actor.unit)) throw new EventsError('events.unit-not-concerned');
}

/** Who has handled or applied does not judge it. Throws `events.same-person`. */
export function demandAnother(before: string | null, actor: Actor): void {
  if (before === actorText(actor)) throw new EventsError('events.same-person');
}

/** What identifies the incident, and what counts its moves, is not a move's to say. */
export type IncidentChanges = Partial<Omit<Incident, 'id' | 'number' | 'areaCode' | 'state' | 'version' | 'updatedAt'>>;

/** The incident after `action`, with what the action changes. Throws `events.move-not-allowed` where the table has no such move. */
export function moveIncident(incident: Incident, action: IncidentAction, now: Date, changes: IncidentChanges = {}): Incident {
  const state = incidentTransitions.after(incident.state, action);
  return { ...incident, ...changes, state, version: incident.version + 1, updatedAt: now };
}
