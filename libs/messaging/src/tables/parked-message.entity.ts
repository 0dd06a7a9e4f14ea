import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A message that was committed and that the bus will never take as it is, such as one above its limit: out of the relay's way, and not lost. */
@Entity('parked_messages')
export class ParkedMessageEntity {
  /** The place that it had in the outbox. */
  @PrimaryColumn({ type: 'bigint', primaryKeyConstraintName: 'parked_messages_pkey' })
  seq: string;

  @Column({ type: 'uuid' })
  id: string;

  @Column({ type: 'text' })
  topic: string;

  @Column({ type: 'text' })
  key: string;

  @Column({ type: 'text' })
  type: string;

  @Column({ type: 'integer' })
  version: number;

  @Column({ name: 'correlation_id', type: 'text' })
  correlationId: string;

  @Column({ name: 'causation_id', type: 'text', nullable: true })
  causationId: string | null;

  @Column({ type: 'text', nullable: true })
  traceparent: string | null;

  @Column({ type: 'timestamptz' })
  time: Date;

  /** Set for dead letters and redriven messages only: these travel with exactly these headers. */
  @Column({ type: 'jsonb', nullable: true })
  headers: Record<string, string> | null;

  /** JSON text rather than jsonb: it leaves byte for byte as it was written. */
  @Column({ type: 'text' })
  body: string;

  /** Kind of the error, without its text. */
  @Column({ type: 'text' })
  reason: string;

  @Column({ name: 'parked_at', type: 'timestamptz' })
  parkedAt: Date;
}
