import { Injectable } from '@nestjs/common';
import type { Page, PageRequest } from '@linli/unit-of-work';
import type { Subscriber } from '../../subscriptions/domain/subscription.js';
import { FindSubscription } from '../../subscriptions/use-cases/find-subscription.js';
import type { Delivery } from '../domain/delivery.js';
import { DeliveriesReader, type DeliveryFilter } from '../persistence/deliveries.reader.js';

/** The delivery log of a subscription, newest first. Throws `webhooks.subscription-not-found`, also for another client's. */
@Injectable()
export class ListDeliveries {
  constructor(
    private readonly deliveries: DeliveriesReader,
    private readonly findSubscription: FindSubscription,
  ) {}

  async execute(filter: DeliveryFilter, subscriber: Subscriber, page: PageRequest): Promise<Page<Delivery>> {
    await this.findSubscription.execute(filter.subscriptionId, subscriber);
    return this.deliveries.list(filter, page);
  }
}
