import { Injectable } from '@nestjs/common';
import { readPage, type Page, type PageRequest } from '@linli/unit-of-work';
import { DataSource } from 'typeorm';
import type { Delivery, DeliveryState } from '../domain/delivery.js';
import { DeliveryEntity } from './delivery.entity.js';

export interface DeliveryFilter {
  readonly subscriptionId: string;
  readonly state?: DeliveryState | undefined;
}

/** The delivery log for answers. */
@Injectable()
export class DeliveriesReader {
  constructor(private readonly dataSource: DataSource) {}

  /** Newest first. */
  async list(filter: DeliveryFilter, page: PageRequest): Promise<Page<Delivery>> {
    return readPage(page, {
      filters: filter,
      positionOf: ({ id }: DeliveryEntity) => [id],
      fetch: (after, count) => {
        const query = this.dataSource.manager
          .createQueryBuilder(DeliveryEntity, 'd')
          .where('d.subscription_id = :subscriptionId', { subscriptionId: filter.subscriptionId })
          .orderBy('d.id', 'DESC')
          .limit(count);
        if (filter.state !== undefined) query.andWhere('d.state = :state', { state: filter.state });
        if (after !== null) query.andWhere('d.id < :before', { before: String(after[0]) });
        return query.getMany();
      },
    });
  }
}
