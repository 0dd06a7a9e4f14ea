import { Injectable } from '@nestjs/common';
import { PersonalDataCipher } from '@linli/personal-data';
import type { Tx } from '@linli/unit-of-work';
import type { Subscription } from '../domain/subscription.js';
import { toSubscription, toSubscriptionRow } from './subscription-row.js';
import { SubscriptionEntity } from './subscription.entity.js';

/** Subscriptions for writing, each method in the caller's transaction. */
@Injectable()
export class SubscriptionsRepository {
  constructor(private readonly cipher: PersonalDataCipher) {}

  async find(tx: Tx, id: string): Promise<Subscription | null> {
    const row = await tx.manager.findOne(SubscriptionEntity, { where: { id } });
    return row && toSubscription(row, this.cipher);
  }

  /** Every subscription that may want the type. */
  async findByType(tx: Tx, type: string): Promise<Pick<Subscription, 'id' | 'clientId' | 'messageTypes' | 'areas' | 'platformWide'>[]> {
    return tx.manager
      .createQueryBuilder(SubscriptionEntity, 's')
      .where('(cardinality(s.message_types) = 0 OR :type = ANY(s.message_types))', { type })
      .orderBy('s.id')
      .getMany();
  }

  /** The subscription with its row locked until the transaction ends, or null. */
  async lock(tx: Tx, id: string): Promise<Subscription | null> {
    const row = await tx.manager.findOne(SubscriptionEntity, { where: { id }, lock: { mode: 'pessimistic_write' } });
    return row && toSubscription(row, this.cipher);
  }

  /** How many a client has. Lets one registration of a client at a time count and add, until the end of the transaction. */
  async lockCount(tx: Tx, clientId: string): Promise<number> {
    await tx.manager.query(`SELECT pg_advisory_xact_lock(hashtextextended($1, 11))`, [clientId]);
    return tx.manager.count(SubscriptionEntity, { where: { clientId } });
  }

  async add(tx: Tx, subscription: Subscription): Promise<void> {
    await tx.manager.insert(SubscriptionEntity, toSubscriptionRow(subscription, this.cipher));
  }

  /** Writes what changed between the locked subscription and its successor. */
  async save(tx: Tx, before: Subscription, after: Subscription): Promise<void> {
    if (after !== before) await tx.manager.update(SubscriptionEntity, { id: before.id }, toSubscriptionRow(after, this.cipher));
  }

  async remove(tx: Tx, { id }: Subscription): Promise<void> {
    await tx.manager.delete(SubscriptionEntity, { id });
  }
}
