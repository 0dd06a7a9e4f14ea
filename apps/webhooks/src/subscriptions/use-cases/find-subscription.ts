import { Injectable } from '@nestjs/common';
import type { Tx } from '@linli/unit-of-work';
import { WebhooksError } from '../../webhooks.errors.js';
import { belongsTo, type Subscriber, type Subscription } from '../domain/subscription.js';
import { SubscriptionsReader } from '../persistence/subscriptions.reader.js';
import { SubscriptionsRepository } from '../persistence/subscriptions.repository.js';

/** One subscription. Throws `webhooks.subscription-not-found`, also for another client's. */
@Injectable()
export class FindSubscription {
  constructor(
    private readonly reader: SubscriptionsReader,
    private readonly subscriptions: SubscriptionsRepository,
  ) {}

  async execute(id: string, subscriber: Subscriber): Promise<Subscription> {
    const found = await this.reader.find(id);
    if (!found || !belongsTo(found, subscriber)) throw new WebhooksError('webhooks.subscription-not-found', { id });
    return found;
  }

  /** Whether it is there for who asks, for work in a transaction. */
  async exists(tx: Tx, id: string, subscriber: Subscriber): Promise<boolean> {
    const found = await this.subscriptions.find(tx, id);
    return found !== null && belongsTo(found, subscriber);
  }
}
