import { Column, Entity, PrimaryColumn } from 'typeorm';
import { MessageColumns } from './message-columns.js';

/** A message that was committed and that the bus will never take as it is, such as one above its limit: out of the relay's way, and not lost. */
@Entity('parked_messages')
export class ParkedMessageEntity extends MessageColumns {
  /** The place that it had in the outbox. */
  @PrimaryColumn({ type: 'bigint', primaryKeyConstraintName: 'parked_messages_pkey' })
  seq: string;

  /** The bus's own name of the fault. */
  @Column({ type: 'text' })
  reason: string;

  @Column({ name: 'parked_at', type: 'timestamptz' })
  parkedAt: Date;
}
