import { WebhooksError } from '../../webhooks.errors.js';

export const deliveryStates = ['pending', 'delivered', 'failed'] as const;
export type DeliveryState = (typeof deliveryStates)[number];

export interface Attempt {
  readonly at: string;
  /** HTTP status of the answer; null where there was none. */
  readonly status: number | null;
  readonly error: string | null;
  readonly durationMs: number;
}

/** One message for one subscription. `attempts` counts since it was queued or replayed, `attemptLog` keeps the last ones. */
export interface Delivery {
  readonly id: string;
  readonly subscriptionId: string;
  readonly messageId: string;
  readonly messageType: string;
  readonly messageKey: string;
  readonly body: string;
  readonly state: DeliveryState;
  readonly attempts: number;
  readonly nextAttemptAt: Date;
  readonly deliveredAt: Date | null;
  readonly createdAt: Date;
  readonly attemptLog: readonly Attempt[];
}

/** What came of one attempt. */
export type DeliveryOutcome = Omit<Attempt, 'at'>;

/** Waits before the second and each later attempt, in seconds: together a day. */
export const retryDelaysSeconds = [5, 30, 120, 600, 1_800, 3_600, 7_200, 14_400, 28_800, 28_800] as const;
const jitterShare = 0.1;
export const attemptLogMax = 30;

/** 410 Gone: the receiver asks never to be told again. */
const goneStatus = 410;

/** A message that waits to be delivered for the first time. */
export const queued = (
  id: string,
  message: Pick<Delivery, 'subscriptionId' | 'messageId' | 'messageType' | 'messageKey' | 'body'>,
  now: Date,
): Delivery => ({ ...message, id, state: 'pending', attempts: 0, nextAttemptAt: now, deliveredAt: null, createdAt: now, attemptLog: [] });

/** A claim outlives the longest attempt by this much; after that another worker may take the delivery. */
const leaseReserveMs = 30_000;

export const leaseUntil = (now: Date, attemptMsMax: number): Date => new Date(now.getTime() + attemptMsMax + leaseReserveMs);

/** Why a delivery is not sent: its subscription is gone, or its client may not hear it any more. */
export type Withheld = 'subscription removed' | 'client may not hear it';

/** Nothing is sent any more; what a client may hear again later can be replayed. */
export const withheld = (delivery: Delivery, error: Withheld, now: Date): Delivery => ({
  ...delivery,
  state: 'failed',
  attemptLog: logged(delivery, { status: null, error, durationMs: 0 }, now),
});

/** Where a message belongs; null where it belongs to no area. */
export const areaOf = ({ areaCode }: { readonly areaCode?: unknown }): string | null => (typeof areaCode === 'string' ? areaCode : null);

/** The delivery after an attempt: done, due again later (`random` from 0 to 1 spreads the retries), or given up. */
export function afterAttempt(delivery: Delivery, outcome: DeliveryOutcome, now: Date, random: number): Delivery {
  const attemptLog = logged(delivery, outcome, now);
  const { status } = outcome;
  if (status !== null && status >= 200 && status < 300) return { ...delivery, attemptLog, state: 'delivered', deliveredAt: now };
  const delaySeconds = retryDelaysSeconds[delivery.attempts - 1];
  if (status === goneStatus || delaySeconds === undefined) return { ...delivery, attemptLog, state: 'failed' };
  const spread = 1 + jitterShare * (2 * random - 1);
  return { ...delivery, attemptLog, nextAttemptAt: new Date(now.getTime() + delaySeconds * spread * 1_000) };
}

/** A finished delivery on its way once more, under the same message id. Throws `webhooks.delivery-pending`. */
export function replayed(delivery: Delivery, now: Date): Delivery {
  if (delivery.state === 'pending') throw new WebhooksError('webhooks.delivery-pending');
  return { ...delivery, state: 'pending', attempts: 0, nextAttemptAt: now, deliveredAt: null };
}

const logged = ({ attemptLog }: Delivery, outcome: DeliveryOutcome, now: Date): readonly Attempt[] =>
  [...attemptLog, { at: now.toISOString(), ...outcome }].slice(-attemptLogMax);
