import { Injectable } from '@nestjs/common';
import type { Tx } from '@linli/unit-of-work';
import { DataSource, In, LessThan, Not } from 'typeorm';
import type { Delivery } from '../domain/delivery.js';
import { DeliveryEntity } from './delivery.entity.js';

/** Takes the oldest due deliveries that nobody else is taking and whose predecessors of the same aggregate are finished. */
const claimDue = `
  UPDATE deliveries SET attempts = attempts + 1, next_attempt_at = $2
   WHERE state = 'pending' AND id IN (
     SELECT d.id FROM deliveries d
      WHERE d.state = 'pending' AND d.next_attempt_at <= $1
        AND NOT EXISTS (SELECT 1 FROM deliveries earlier
          WHERE earlier.subscription_id = d.subscription_id AND earlier.message_key = d.message_key AND earlier.state = 'pending' AND earlier.id < d.id)
      ORDER BY d.next_attempt_at LIMIT $3 FOR UPDATE SKIP LOCKED)
  RETURNING id`;

@Injectable()
export class DeliveriesRepository {
  constructor(private readonly dataSource: DataSource) {}

  /** Queues deliveries; one that is there already stays as it is. */
  async queue(tx: Tx, deliveries: readonly Delivery[]): Promise<void> {
    if (deliveries.length === 0) return;
    await tx.manager
      .createQueryBuilder()
      .insert()
      .into(DeliveryEntity)
      .values([...deliveries])
      .orIgnore()
      .execute();
  }

  /**
   * Claims due deliveries by moving them to `leaseUntil`: whoever dies with them in hand loses them then, and they are tried again.
   * The attempt is counted at the claim, so that a delivery that kills its worker is not tried for ever.
   */
  async claim(now: Date, leaseUntil: Date, limit: number): Promise<Delivery[]> {
    const [claimed] = (await this.dataSource.query(claimDue, [now, leaseUntil, limit])) as [{ id: string }[], number];
    if (claimed.length === 0) return [];
    return this.dataSource.manager.find(DeliveryEntity, { where: { id: In(claimed.map(({ id }) => id)) } });
  }

  /** Writes the outcome of a claim, unless the claim has run out and somebody else has the delivery now. */
  async finish(delivery: Delivery): Promise<void> {
    const { id, attempts, state, nextAttemptAt, deliveredAt, attemptLog } = delivery;
    await this.dataSource.manager.update(
      DeliveryEntity,
      { id, attempts, state: 'pending' },
      { state, nextAttemptAt, deliveredAt, attemptLog },
    );
  }

  async lock(tx: Tx, id: string): Promise<Delivery | null> {
    return tx.manager.findOne(DeliveryEntity, { where: { id }, lock: { mode: 'pessimistic_write' } });
  }

  async save(tx: Tx, delivery: Delivery): Promise<void> {
    await tx.manager.save(DeliveryEntity, { ...delivery });
  }

  /** The log of a subscription, newest first. */
  async list(subscriptionId: string, filter: { state?: string; before: string | null }, limit: number): Promise<Delivery[]> {
    const query = this.dataSource.manager
      .createQueryBuilder(DeliveryEntity, 'd')
      .where('d.subscription_id = :subscriptionId', { subscriptionId })
      .orderBy('d.id', 'DESC')
      .limit(limit);
    if (filter.state !== undefined) query.andWhere('d.state = :state', { state: filter.state });
    if (filter.before !== null) query.andWhere('d.id < :before', { before: filter.before });
    return query.getMany();
  }

  /** Forgets finished deliveries made before `before`. */
  async prune(before: Date): Promise<void> {
    await this.dataSource.manager.delete(DeliveryEntity, { state: Not('pending'), createdAt: LessThan(before) });
  }
}
