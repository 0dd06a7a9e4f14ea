import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { newId, type Tx } from '@linli/unit-of-work';
import {
  secretBytes,
  signingSecret,
  subscribe,
  type Subscriber,
  type Subscription,
  type SubscriptionWish,
} from '../domain/subscription.js';
import { ChangeSubscription } from './change-subscription.js';

export interface CreateSubscriptionInput extends SubscriptionWish {
  readonly subscriber: Subscriber;
}

/**
 * Makes a subscription, with the secret that will sign its deliveries.
 * Throws `webhooks.url-refused`, `webhooks.type-not-readable`, `webhooks.subscriptions-too-many`.
 */
@Injectable()
export class CreateSubscription {
  constructor(private readonly changeSubscription: ChangeSubscription) {}

  async execute(tx: Tx, { subscriber, ...wish }: CreateSubscriptionInput): Promise<Subscription> {
    const secret = signingSecret(randomBytes(secretBytes));
    return this.changeSubscription.add(tx, subscribe(newId(), subscriber, wish, secret, tx.now));
  }
}
