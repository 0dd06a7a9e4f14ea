import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Notes, in the transaction of the effect, that a consumer group has handled a message. Kept for good: a topic may be replayed from the start. */
@Entity('inbox')
export class InboxEntity {
  @PrimaryColumn({ name: 'consumer_group', type: 'text', primaryKeyConstraintName: 'inbox_pkey' })
  consumerGroup: string;

  @PrimaryColumn({ name: 'message_id', type: 'text', primaryKeyConstraintName: 'inbox_pkey' })
  messageId: string;

  @Column({ name: 'handled_at', type: 'timestamptz' })
  handledAt: Date;
}
