import { Injectable } from '@nestjs/common';
import { In, MoreThan, type EntityManager } from 'typeorm';
import type { Tx } from '@linli/unit-of-work';
import type { Subscription } from '../domain/subscription.js';
import { SubscriptionEntity } from './subscription.entity.js';

@Injectable()
export class SubscriptionsRepository {
  async insert(tx: Tx, subscription: Subscription): Promise<void> {
    await tx.manager.insert(SubscriptionEntity, subscription);
  }

  /** Lets one registration of a client at a time count and add, until the end of the transaction. */
  async countLocked(tx: Tx, clientId: string): Promise<number> {
    await tx.manager.query(`SELECT pg_advisory_xact_lock(hashtextextended($1, 11))`, [clientId]);
    return tx.manager.count(SubscriptionEntity, { where: { clientId } });
  }

  async lock(tx: Tx, id: string): Promise<Subscription | null> {
    return tx.manager.findOne(SubscriptionEntity, { where: { id }, lock: { mode: 'pessimistic_write' } });
  }

  async save(tx: Tx, subscription: Subscription): Promise<void> {
    await tx.manager.save(SubscriptionEntity, { ...subscription });
  }

  async remove(tx: Tx, id: string): Promise<void> {
    await tx.manager.delete(SubscriptionEntity, { id });
  }

  async find(manager: EntityManager, id: string): Promise<Subscription | null> {
    return manager.findOne(SubscriptionEntity, { where: { id } });
  }

  async byIds(manager: EntityManager, ids: readonly string[]): Promise<Subscription[]> {
    return manager.find(SubscriptionEntity, { where: { id: In([...ids]) } });
  }

  /** A client's subscriptions after the id `after`; everybody's without a client. */
  async list(manager: EntityManager, filter: { clientId?: string; after: string | null }, limit: number): Promise<Subscription[]> {
    return manager.find(SubscriptionEntity, {
      where: {
        ...(filter.clientId === undefined ? {} : { clientId: filter.clientId }),
        ...(filter.after === null ? {} : { id: MoreThan(filter.after) }),
      },
      order: { id: 'ASC' },
      take: limit,
    });
  }

  /** Every subscription that may want the type. */
  async byType(manager: EntityManager, type: string): Promise<Subscription[]> {
    return manager
      .createQueryBuilder(SubscriptionEntity, 's')
      .where('(cardinality(s.message_types) = 0 OR :type = ANY(s.message_types))', { type })
      .orderBy('s.id')
      .getMany();
  }
}
