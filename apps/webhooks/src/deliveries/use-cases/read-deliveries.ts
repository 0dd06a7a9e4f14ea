import { Injectable } from '@nestjs/common';
import { readCursor, toPage } from '@linli/service-defaults';
import type { Page } from '@linli/unit-of-work';
import type { Owner } from '../../subscriptions/use-cases/own-subscription.js';
import { ReadSubscriptions } from '../../subscriptions/use-cases/read-subscriptions.js';
import type { Delivery } from '../domain/delivery.js';
import { DeliveriesRepository } from '../persistence/deliveries.repository.js';

/** The delivery log of a subscription of the caller's. */
@Injectable()
export class ReadDeliveries {
  constructor(
    private readonly deliveries: DeliveriesRepository,
    private readonly subscriptions: ReadSubscriptions,
  ) {}

  async execute(subscriptionId: string, query: { cursor?: string; limit: number; state?: string }, owner: Owner): Promise<Page<Delivery>> {
    await this.subscriptions.one(subscriptionId, owner);
    const filters = { ...query, subscriptionId };
    const position = readCursor(query.cursor, filters);
    const rows = await this.deliveries.list(
      subscriptionId,
      { state: query.state, before: position && String(position[0]) },
      query.limit + 1,
    );
    return toPage(rows, query.limit, filters, (row) => [row.id]);
  }
}
