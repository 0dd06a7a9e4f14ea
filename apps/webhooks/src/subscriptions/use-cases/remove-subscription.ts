import { Injectable } from '@nestjs/common';
import type { Tx } from '@linli/unit-of-work';
import { ChangeSubscription, type SubscriptionRequest } from './change-subscription.js';

/** Ends a subscription. What it still had to be told fails at the next look at due deliveries. Throws `webhooks.subscription-not-found`. */
@Injectable()
export class RemoveSubscription {
  constructor(private readonly changeSubscription: ChangeSubscription) {}

  async execute(tx: Tx, request: SubscriptionRequest): Promise<void> {
    await this.changeSubscription.execute(tx, request, () => null);
  }
}
