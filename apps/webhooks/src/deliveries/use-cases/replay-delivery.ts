import { Injectable } from '@nestjs/common';
import type { Tx } from '@linli/unit-of-work';
import type { Owner } from '../../subscriptions/use-cases/own-subscription.js';
import { ReadSubscriptions } from '../../subscriptions/use-cases/read-subscriptions.js';
import { WebhooksError } from '../../webhooks.errors.js';
import { replayed, type Delivery } from '../domain/delivery.js';
import { DeliveriesRepository } from '../persistence/deliveries.repository.js';

/** Sends a finished delivery once more, under the same message id, so that a receiver who had it can tell. */
@Injectable()
export class ReplayDelivery {
  constructor(
    private readonly deliveries: DeliveriesRepository,
    private readonly subscriptions: ReadSubscriptions,
  ) {}

  async execute(tx: Tx, id: string, owner: Owner): Promise<Delivery> {
    const delivery = await this.deliveries.lock(tx, id);
    if (!delivery) throw new WebhooksError('webhooks.delivery-not-found', { id });
    await this.subscriptions.one(delivery.subscriptionId, owner, tx.manager);
    const next = replayed(delivery, tx.now);
    await this.deliveries.save(tx, next);
    return next;
  }
}
