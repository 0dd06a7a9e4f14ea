import { Injectable } from '@nestjs/common';
import type { Tx } from '@linli/unit-of-work';
import type { Subscriber } from '../../subscriptions/domain/subscription.js';
import { FindSubscription } from '../../subscriptions/use-cases/find-subscription.js';
import { WebhooksError } from '../../webhooks.errors.js';
import { replayed, type Delivery } from '../domain/delivery.js';
import { DeliveriesRepository } from '../persistence/deliveries.repository.js';

/**
 * Sends a finished delivery once more, under the same message id, so that a receiver who had it can tell.
 * Throws `webhooks.delivery-not-found`, also for one of another client; `webhooks.delivery-pending`.
 */
@Injectable()
export class ReplayDelivery {
  constructor(
    private readonly deliveries: DeliveriesRepository,
    private readonly findSubscription: FindSubscription,
  ) {}

  async execute(tx: Tx, id: string, subscriber: Subscriber): Promise<Delivery> {
    const before = await this.deliveries.lock(tx, id);
    if (!before || !(await this.findSubscription.exists(tx, before.subscriptionId, subscriber))) {
      throw new WebhooksError('webhooks.delivery-not-found', { id });
    }
    const after = replayed(before, tx.now);
    await this.deliveries.save(tx, before, after);
    return after;
  }
}
