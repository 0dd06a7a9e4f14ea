import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Tx } from '@linli/unit-of-work';
import { secretBytes, signingSecret, withSecret, type Subscription } from '../domain/subscription.js';
import { ChangeSubscription, type SubscriptionRequest } from './change-subscription.js';

/** Replaces the secret; for a day deliveries carry signatures of both. Throws `webhooks.subscription-not-found`. */
@Injectable()
export class RotateSubscriptionSecret {
  constructor(private readonly changeSubscription: ChangeSubscription) {}

  async execute(tx: Tx, request: SubscriptionRequest): Promise<Subscription> {
    const secret = signingSecret(randomBytes(secretBytes));
    return this.changeSubscription.execute(tx, request, (subscription) => withSecret(subscription, secret, tx.now));
  }
}
