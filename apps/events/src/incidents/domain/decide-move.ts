import { EventsError } from '../../events.errors.js';
import type { Grade } from './grade.js';
import type { Incident, RefusalClass } from './incident.js';
import { stateAfter, type IncidentAction } from './transitions.js';

/** What somebody asks to be done with an incident. Moves that only change the state need nothing more than their name. */
export type Move =
  | { action: 'accept'; categoryCode?: string }
  | { action: 'reject'; refusal: RefusalClass }
  | { action: 'dispatch'; unit: string; handler: Handler | null; assisting: string[]; grade?: Grade; dueAt?: Date }
  | { action: 'suspend'; until?: Date }
  | { action: 'resolve'; result: string; proofs: string[] }
  | { action: 'merge'; masterId: string }
  | { action: Exclude<IncidentAction, 'accept' | 'reject' | 'dispatch' | 'suspend' | 'resolve' | 'merge'> };

/** A handler within a unit, known by a work name (王师傅). */
export interface Handler {
  readonly id: string;
  readonly name: string | null;
}

/** Times that the deadlines feature module counted for this move. */
export interface MoveTimes {
  readonly now: Date;
  /** Due time of a grade, counted from the first dispatch. */
  readonly dueAtOf: (grade: Grade, from: Date) => Date;
  /** End of the time box for asking to return, counted from a dispatch. */
  readonly returnUntil: (dispatchedAt: Date) => Date;
}

export type IncidentChange = Partial<Omit<Incident, 'id' | 'number' | 'areaCode'>> & { proofs?: string[] };

/** [policy] domain.md rule 9: a resolved incident may be done again within 30 days. */
export const redoWindowDays = 30;
const dayMs = 86_400_000;

/** What changes when `move` is made at `times.now`; throws an EventsError where the table or a rule forbids it. */
export function decideMove(incident: Incident, move: Move, times: MoveTimes): IncidentChange {
  const state = stateAfter(incident.state, move.action);
  return { ...changeOf(incident, move, times), state, version: incident.version + 1 };
}

function changeOf(incident: Incident, move: Move, times: MoveTimes): IncidentChange {
  const { now } = times;
  switch (move.action) {
    case 'accept':
      return accept(incident, move.categoryCode);
    case 'reject':
      return { refusal: move.refusal, closedAt: now };
    case 'dispatch':
      return dispatch(incident, move, times);
    case 'request-return':
      return requestReturn(incident, times);
    case 'approve-return':
      return { unit: null, assisting: [], handlerId: null, handlerName: null };
    case 'refuse-return':
      return { designated: true };
    case 'suspend':
      return suspend(move.until, now);
    case 'resume':
      return resume(incident, now);
    case 'resolve':
      return { result: move.result, proofs: move.proofs, resolvedAt: now };
    case 'redo':
      return redo(incident, now);
    case 'merge':
      return { masterId: move.masterId };
    case 'close':
    case 'cancel':
    case 'void':
      return { closedAt: now };
    case 'sign':
      return {};
  }
}

function accept(incident: Incident, categoryCode: string | undefined): IncidentChange {
  const code = categoryCode ?? incident.categoryCode;
  if (!code) throw new EventsError('events.category-missing', {}, { pointer: '/category' });
  return { categoryCode: code };
}

/** One clock runs from the first dispatch: a later one may shorten it or, by another grade, count it anew from there, but never reset it. */
function dispatch(incident: Incident, move: Extract<Move, { action: 'dispatch' }>, { now, dueAtOf }: MoveTimes): IncidentChange {
  const firstDispatchedAt = incident.firstDispatchedAt ?? now;
  const grade = move.grade ?? incident.grade ?? 'general';
  const counted = incident.dueAt && grade === incident.grade ? incident.dueAt : dueAtOf(grade, firstDispatchedAt);
  if (move.dueAt && move.dueAt <= now) throw new EventsError('events.due-at-past', {}, { pointer: '/dueAt' });
  if (move.dueAt && incident.firstDispatchedAt && move.dueAt > counted) {
    throw new EventsError('events.due-at-later', { dueAt: counted.toISOString() }, { pointer: '/dueAt' });
  }
  return {
    unit: move.unit,
    assisting: move.assisting,
    handlerId: move.handler?.id ?? null,
    handlerName: move.handler?.name ?? null,
    grade,
    firstDispatchedAt,
    dispatchedAt: now,
    dueAt: move.dueAt ?? counted,
  };
}

function requestReturn(incident: Incident, { now, returnUntil }: MoveTimes): IncidentChange {
  if (incident.designated) throw new EventsError('events.return-not-allowed');
  const until = returnUntil(incident.dispatchedAt ?? now);
  if (now > until) throw new EventsError('events.return-too-late', { until: until.toISOString() });
  return {};
}

function suspend(until: Date | undefined, now: Date): IncidentChange {
  if (until && until <= now) throw new EventsError('events.suspended-until-past', {}, { pointer: '/until' });
  return { suspendedAt: now, suspendedUntil: until ?? null };
}

/** The clock rests for the suspension, at most for the span that was approved. */
function resume(incident: Incident, now: Date): IncidentChange {
  const start = incident.suspendedAt ?? now;
  const end = incident.suspendedUntil && incident.suspendedUntil < now ? incident.suspendedUntil : now;
  const dueAt = incident.dueAt && new Date(incident.dueAt.getTime() + end.getTime() - start.getTime());
  return { suspendedAt: null, suspendedUntil: null, dueAt };
}

function redo(incident: Incident, now: Date): IncidentChange {
  const until = new Date((incident.resolvedAt ?? now).getTime() + redoWindowDays * dayMs);
  if (now > until) throw new EventsError('events.redo-too-late', { until: until.toISOString() });
  return { redoCount: incident.redoCount + 1, resolvedAt: null, closedAt: null };
}
