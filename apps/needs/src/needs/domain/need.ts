import { actorText, actsAs, privateActorKinds, type Actor } from '@linli/contracts';
import type { WorkContext } from '@linli/unit-of-work';
import { compactDay } from '@linli/work-calendar';
import { NeedsError } from '../../needs.errors.js';
import { needTransitions, type NeedAction, type NeedState } from './transitions.js';

/** 急难愁盼, in the order in which every queue serves them. */
export const needClasses = ['urgent', 'hard', 'worry', 'wish'] as const;
export type NeedClass = (typeof needClasses)[number];

export const needLevels = ['material', 'social', 'psychological'] as const;
export type NeedLevel = (typeof needLevels)[number];

/** Who needs help. Personal data: masked in answers, in no message and no log. */
export interface Resident {
  readonly name: string;
  readonly phone: string | null;
}

/** One accepted provider of the need, with the minutes that the acceptance counted. */
export interface Participant {
  /** `volunteer:<uuid>` or `unit:<id>`, the form in which an Actor is written. */
  readonly provider: string;
  readonly minutes: number;
  /** When they came, RFC 3339 in UTC. */
  readonly startedAt: string;
}

/** What the accepted service was: kept with the need so that rating it asks nobody else. */
export interface ServiceOutcome {
  readonly taskId: string;
  /** 1–5. */
  readonly difficulty: number;
  readonly participants: readonly Participant[];
  /** The result in words, without personal data. */
  readonly summary: string;
}

export interface NeedOrder {
  readonly areaCode: string;
  readonly place: string | null;
  readonly resident: Resident | null;
  readonly class: NeedClass;
  readonly level: NeedLevel;
  readonly subject: string;
  readonly content: string;
  readonly wantedFrom: Date | null;
  readonly wantedTo: Date | null;
  readonly specialGroup: boolean;
  readonly incidentId: string | null;
}

export interface Need extends NeedOrder {
  readonly id: string;
  /** For people, as `needNumber` makes it. */
  readonly number: string;
  readonly state: NeedState;
  readonly version: number;
  readonly reason: string | null;
  readonly outcome: ServiceOutcome | null;
  /** Who ordered it, in the recorded form, with the client where the id alone names nobody (`resident:self@app`); null where that is not known. */
  readonly orderedBy: string | null;
  /** 1–5. */
  readonly rating: number | null;
  readonly ratingComment: string | null;
  /** When its incident was withdrawn, or became another matter: nobody there waits for it any more. */
  readonly sourceLostAt: Date | null;
  readonly orderedAt: Date;
  readonly changedAt: Date;
}

/** `XQ-YYYYMMDD-NNNNNN` by the day in Shanghai and the count within it: XQ is 需求. */
export const needNumber = (now: Date, count: number): string => `XQ-${compactDay(now)}-${String(count).padStart(6, '0')}`;

export function orderNeed(identity: Pick<Need, 'id' | 'number' | 'orderedBy'>, order: NeedOrder, now: Date): Need {
  if (order.wantedFrom && order.wantedTo && order.wantedTo <= order.wantedFrom) {
    throw new NeedsError('needs.wanted-time-reversed', {}, { pointer: '/wantedTo' });
  }
  return {
    ...order,
    ...identity,
    state: 'ordered',
    version: 1,
    reason: null,
    outcome: null,
    rating: null,
    ratingComment: null,
    sourceLostAt: null,
    orderedAt: now,
    changedAt: now,
  };
}

/** What the community decides on an order (审单). */
export interface Screening {
  readonly decision: 'approve' | 'decline';
  /** Demanded when it is declined, since the resident is told. */
  readonly reason: string | null;
  /** The class where an approval corrects it. */
  readonly class: NeedClass | null;
}

export function screenNeed(need: Need, { decision, reason, class: corrected }: Screening, now: Date): Need {
  if (decision === 'approve') return moveNeed(need, 'approve', now, { class: corrected ?? need.class, reason });
  if (!reason) throw new NeedsError('needs.reason-missing', {}, { pointer: '/reason' });
  return moveNeed(need, 'decline', now, { reason });
}

/** 验收. Where nobody says what came of it, the subject does. */
export function fulfilNeed(need: Need, outcome: ServiceOutcome, now: Date): Need {
  return moveNeed(need, 'fulfil', now, { outcome: { ...outcome, summary: outcome.summary || `志愿服务已完成：${need.subject}` } });
}

/** 评单, by the resident or on the resident's behalf, never by one who served. Throws `needs.same-person`. */
export function rateNeed(need: Need, rating: { rating: number; comment: string | null }, actor: Actor, now: Date): Need {
  const rated = moveNeed(need, 'rate', now, { rating: rating.rating, ratingComment: rating.comment });
  if (need.outcome?.participants.some(({ provider }) => actsAs(actor, provider))) throw new NeedsError('needs.same-person');
  return rated;
}

export const mayLoseSource = ({ state }: Need): boolean => needTransitions.allowedActions(state).includes('lose-source');

/** Its incident was withdrawn: so is a need whose service has not begun; otherwise somebody is being served, and the community decides. */
export function withoutSource(need: Need, now: Date): Need {
  const next = moveNeed(need, 'lose-source', now, { sourceLostAt: now });
  return next.state === 'cancelled' ? { ...next, reason: '来源事件已撤销' } : next;
}

/** Whom a need belongs to that is ordered so. Any number of people are `self`, each in an app of their own. */
export const ownerOf = ({ actor, clientId }: Pick<WorkContext, 'actor' | 'clientId'>): string =>
  actor.id === 'self' ? `${actorText(actor)}@${clientId}` : actorText(actor);

/** The need, for somebody who may decide on it: private persons act on what they ordered themselves. Throws `needs.need-not-found`. */
export function demandOwn(need: Need, context: Pick<WorkContext, 'actor' | 'clientId'>): Need {
  if (privateActorKinds.includes(context.actor.kind) && need.orderedBy !== ownerOf(context))
    throw new NeedsError('needs.need-not-found', { id: need.id });
  return need;
}

/** Follows the table of transitions; the only way in which a need changes after it was ordered. */
export function moveNeed(need: Need, action: NeedAction, now: Date, changes: Partial<Need> = {}): Need {
  return { ...need, ...changes, state: needTransitions.after(need.state, action), version: need.version + 1, changedAt: now };
}
