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

/** The queue of deliveries. What workers do at the same time works by itself, the rest in the caller's transaction. */
@Injectable()
export class DeliveriesRepository {
  constructor(private readonly dataSource: DataSource) {}

  /** Queues deliveries; one that is there already stays as it is. */
  async add(tx: Tx, deliveries: readonly Delivery[]): Promise<void> {
    if (deliveries.length === 0) return;
    await tx.manager
      .createQueryBuilder()
      .insert()
      .into(DeliveryEntity)
      .values(deliveries.map((delivery) => ({ ...delivery, attemptLog: [...delivery.attemptLog] })))
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

  /**
   * Writes the outcome of a claim, unless the claim has run out and somebody else has the delivery now: its lease is what tells one claim from another,
   * since a replay counts attempts anew.
   */
  async finish(claimed: Delivery, after: Delivery): Promise<void> {
    const { id, attempts, nextAttemptAt: lease } = claimed;
    const { state, nextAttemptAt, deliveredAt, attemptLog } = after;
    await this.dataSource.manager.update(
      DeliveryEntity,
      { id, attempts, nextAttemptAt: lease, state: 'pending' },
      { state, nextAttemptAt, deliveredAt, attemptLog: [...attemptLog] },
    );
  }

  async lock(tx: Tx, id: string): Promise<Delivery | null> {
    return tx.manager.findOne(DeliveryEntity, { where: { id }, lock: { mode: 'pessimistic_write' } });
  }

  /** Writes what changed between the locked delivery and its successor. */
  async save(tx: Tx, before: Delivery, after: Delivery): Promise<void> {
    const { state, attempts, nextAttemptAt, deliveredAt } = after;
    await tx.manager.update(DeliveryEntity, { id: before.id }, { state, attempts, nextAttemptAt, deliveredAt });
  }

  /** Forgets finished deliveries made before `before`. */
  async prune(before: Date): Promise<void> {
    await this.dataSource.manager.delete(DeliveryEntity, { state: Not('pending'), createdAt: LessThan(before) });
  }
}
