import { Injectable } from '@nestjs/common';
import { readCursor, toPage } from '@linli/service-defaults';
import type { Page } from '@linli/unit-of-work';
import { DataSource, type EntityManager } from 'typeorm';
import type { Subscription } from '../domain/subscription.js';
import { SubscriptionsRepository } from '../persistence/subscriptions.repository.js';
import { ownSubscription, type Owner } from './own-subscription.js';

@Injectable()
export class ReadSubscriptions {
  constructor(
    private readonly subscriptions: SubscriptionsRepository,
    private readonly dataSource: DataSource,
  ) {}

  async one(id: string, owner: Owner, manager: EntityManager = this.dataSource.manager): Promise<Subscription> {
    return ownSubscription(await this.subscriptions.find(manager, id), id, owner);
  }

  async page(query: { cursor?: string; limit: number }, owner: Owner): Promise<Page<Subscription>> {
    const position = readCursor(query.cursor, query);
    const filter = { ...(owner.everybodys ? {} : { clientId: owner.clientId }), after: position && String(position[0]) };
    const rows = await this.subscriptions.list(this.dataSource.manager, filter, query.limit + 1);
    return toPage(rows, query.limit, query, (row) => [row.id]);
  }
}
