import { Injectable } from '@nestjs/common';
import type { Page, PageRequest } from '@linli/unit-of-work';
import { isOfPlatform, type Subscriber, type Subscription } from '../domain/subscription.js';
import { SubscriptionsReader } from '../persistence/subscriptions.reader.js';

/** The subscriptions of who asks; everybody's for a client of the platform itself. */
@Injectable()
export class ListSubscriptions {
  constructor(private readonly subscriptions: SubscriptionsReader) {}

  async execute(subscriber: Subscriber, page: PageRequest): Promise<Page<Subscription>> {
    return this.subscriptions.list(isOfPlatform(subscriber) ? {} : { clientId: subscriber.clientId }, page);
  }
}
