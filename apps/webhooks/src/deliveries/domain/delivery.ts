import { WebhooksError } from '../../webhooks.errors.js';

export const deliveryStates = ['pending', 'delivered', 'failed'] as const;
export type DeliveryState = (typeof deliveryStates)[number];

export interface Attempt {
  at: string;
  /** HTTP status of the answer; null where there was none. */
  status: number | null;
  error: string | null;
  durationMs: number;
}

/** One message for one subscription. `attempts` counts since it was queued or replayed, `attemptLog` keeps the last ones. */
export interface Delivery {
  id: string;
  subscriptionId: string;
  messageId: string;
  messageType: string;
  messageKey: string;
  body: string;
  state: DeliveryState;
  attempts: number;
  nextAttemptAt: Date;
  deliveredAt: Date | null;
  createdAt: Date;
  attemptLog: Attempt[];
}

export interface DeliveryOutcome {
  status: number | null;
  error: string | null;
  durationMs: number;
}

/** Waits before the second and each later attempt, in seconds: together a day. */
export const retryDelaysSeconds = [5, 30, 120, 600, 1_800, 3_600, 7_200, 14_400, 28_800, 28_800] as const;
const jitterShare = 0.1;
export const attemptLogMax = 30;

/** 410 Gone: the receiver asks never to be told again. */
const goneStatus = 410;

/** The delivery after an attempt: done, due again later (`random` from 0 to 1 spreads the retries), or given up. */
export function afterAttempt(delivery: Delivery, outcome: DeliveryOutcome, now: Date, random: number): Delivery {
  const attemptLog = [...delivery.attemptLog, { at: now.toISOString(), ...outcome }].slice(-attemptLogMax);
  const { status } = outcome;
  if (status !== null && status >= 200 && status < 300) return { ...delivery, attemptLog, state: 'delivered', deliveredAt: now };
  const delaySeconds = retryDelaysSeconds[delivery.attempts - 1];
  if (status === goneStatus || delaySeconds === undefined) return { ...delivery, attemptLog, state: 'failed' };
  const spread = 1 + jitterShare * (2 * random - 1);
  return { ...delivery, attemptLog, nextAttemptAt: new Date(now.getTime() + delaySeconds * spread * 1_000) };
}

/** Sends a finished delivery once more, under the same message id. */
export function replayed(delivery: Delivery, now: Date): Delivery {
  if (delivery.state === 'pending') throw new WebhooksError('webhooks.delivery-pending');
  return { ...delivery, state: 'pending', attempts: 0, nextAttemptAt: now, deliveredAt: null };
}
