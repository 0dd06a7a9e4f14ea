import { Injectable } from '@nestjs/common';
import { PersonalDataCipher } from '@linli/personal-data';
import { mapPage, readPage, type Page, type PageRequest } from '@linli/unit-of-work';
import { DataSource, In, MoreThan } from 'typeorm';
import type { Subscription } from '../domain/subscription.js';
import { toSubscription } from './subscription-row.js';
import { SubscriptionEntity } from './subscription.entity.js';

export interface SubscriptionFilter {
  /** Everybody's where it is left out. */
  readonly clientId?: string;
}

/** Subscriptions for answers and deliveries. */
@Injectable()
export class SubscriptionsReader {
  constructor(
    private readonly dataSource: DataSource,
    private readonly cipher: PersonalDataCipher,
  ) {}

  async find(id: string): Promise<Subscription | null> {
    const [found] = await this.findAll([id]);
    return found ?? null;
  }

  async findAll(ids: readonly string[]): Promise<Subscription[]> {
    const rows = await this.dataSource.manager.find(SubscriptionEntity, { where: { id: In([...ids]) } });
    return rows.map((row) => toSubscription(row, this.cipher));
  }

  /** In the order in which they were made. */
  async list(filter: SubscriptionFilter, page: PageRequest): Promise<Page<Subscription>> {
    const found = await readPage(page, {
      filters: filter,
      positionOf: ({ id }: SubscriptionEntity) => [id],
      fetch: (after, count) =>
        this.dataSource.manager.find(SubscriptionEntity, {
          where: { ...filter, ...(after === null ? {} : { id: MoreThan(String(after[0])) }) },
          order: { id: 'ASC' },
          take: count,
        }),
    });
    return mapPage(found, (row) => toSubscription(row, this.cipher));
  }
}
