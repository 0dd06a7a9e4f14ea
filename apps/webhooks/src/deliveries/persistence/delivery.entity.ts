import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { Attempt, DeliveryState } from '../domain/delivery.js';

/** The queue of deliveries and their log. `id` (UUIDv7) is their order within one subscription and aggregate. */
@Entity('deliveries')
@Index('deliveries_subscription_message_key', ['subscriptionId', 'messageId'], { unique: true })
@Index('deliveries_due_idx', ['nextAttemptAt'], { where: `state = 'pending'` })
@Index('deliveries_order_idx', ['subscriptionId', 'messageKey', 'id'], { where: `state = 'pending'` })
@Index('deliveries_log_idx', ['subscriptionId', 'id'])
export class DeliveryEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'deliveries_pkey' }) id: string;
  @Column('uuid', { name: 'subscription_id' }) subscriptionId: string;
  @Column('text', { name: 'message_id' }) messageId: string;
  @Column('text', { name: 'message_type' }) messageType: string;
  @Column('text', { name: 'message_key' }) messageKey: string;
  @Column('text') body: string;
  @Column('text') state: DeliveryState;
  @Column('integer') attempts: number;
  @Column('timestamptz', { name: 'next_attempt_at' }) nextAttemptAt: Date;
  @Column('timestamptz', { name: 'delivered_at', nullable: true }) deliveredAt: Date | null;
  @Column('timestamptz', { name: 'created_at' }) createdAt: Date;
  @Column('jsonb', { name: 'attempt_log' }) attemptLog: Attempt[];
}
