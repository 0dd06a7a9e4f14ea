import { Injectable } from '@nestjs/common';
import type { Tx } from '@linli/unit-of-work';
import { SubscriptionsRepository } from '../persistence/subscriptions.repository.js';
import { ownSubscription, type Owner } from './own-subscription.js';

/** Ends a subscription. What it still had to be told fails at the next look at due deliveries. */
@Injectable()
export class RemoveSubscription {
  constructor(private readonly subscriptions: SubscriptionsRepository) {}

  async execute(tx: Tx, id: string, owner: Owner): Promise<void> {
    ownSubscription(await this.subscriptions.lock(tx, id), id, owner);
    await this.subscriptions.remove(tx, id);
  }
}
