import { Injectable } from '@nestjs/common';
import { cleanTexts } from '@linli/personal-data';
import type { Guard, Tx } from '@linli/unit-of-work';
import { WebhooksError } from '../../webhooks.errors.js';
import { belongsTo, demandRoom, type Subscriber, type Subscription } from '../domain/subscription.js';
import { SubscriptionsRepository } from '../persistence/subscriptions.repository.js';

/** Which subscription, and who asks. */
export interface SubscriptionRequest {
  readonly id: string;
  readonly subscriber: Subscriber;
  /** A subscription lies in no one area, so only its version is asked about. */
  readonly guard: Pick<Guard, 'check'>;
}

/** Codes, ids, the address, and what is sealed when it is written. */
const verbatim = ['id', 'clientId', 'url', 'messageTypes', 'areas', 'secret', 'previous'] as const;

/** The one way in which a subscription is written. */
@Injectable()
export class ChangeSubscription {
  constructor(private readonly subscriptions: SubscriptionsRepository) {}

  /** Throws `webhooks.subscriptions-too-many`. */
  async add(tx: Tx, given: Subscription): Promise<Subscription> {
    demandRoom(await this.subscriptions.lockCount(tx, given.clientId));
    const subscription = cleanTexts(given, [], verbatim);
    await this.subscriptions.add(tx, subscription);
    return subscription;
  }

  /**
   * `decide` gets the locked subscription and gives its successor, or null where it ends.
   * Throws `webhooks.subscription-not-found`, also for another client's; what the guard and the decision throw.
   */
  async execute<T extends Subscription | null>(
    tx: Tx,
    request: SubscriptionRequest,
    decide: (subscription: Subscription) => T,
  ): Promise<T> {
    const before = await this.lock(tx, request);
    const after = decide(before);
    if (after === null) await this.subscriptions.remove(tx, before);
    else await this.subscriptions.save(tx, before, cleanTexts(after, [], verbatim));
    return after;
  }

  private async lock(tx: Tx, { id, subscriber, guard }: SubscriptionRequest): Promise<Subscription> {
    const found = await this.subscriptions.lock(tx, id);
    if (!found || !belongsTo(found, subscriber)) throw new WebhooksError('webhooks.subscription-not-found', { id });
    guard.check(found);
    return found;
  }
}
