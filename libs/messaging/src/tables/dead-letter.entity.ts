import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A message that a consumer group gave up on, with all that is needed to send it once more. */
@Entity('dead_letters')
export class DeadLetterEntity {
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'dead_letters_pkey' })
  id: string;

  @Column({ name: 'consumer_group', type: 'text' })
  consumerGroup: string;

  @Column({ type: 'text' })
  handler: string;

  /** A code: `<service>.<slug>` of the domain error, or `messaging.…`. */
  @Column({ type: 'text' })
  reason: string;

  /** Kind and place of the error, without its text, which may quote data. */
  @Column({ type: 'text' })
  error: string;

  @Column({ type: 'integer' })
  attempts: number;

  @Column({ name: 'message_id', type: 'text' })
  messageId: string;

  @Column({ type: 'text' })
  topic: string;

  @Column({ type: 'text' })
  key: string;

  @Column({ type: 'jsonb' })
  headers: Record<string, string>;

  @Column({ type: 'text' })
  body: string;

  @Column({ name: 'died_at', type: 'timestamptz' })
  diedAt: Date;

  @Column({ name: 'redriven_at', type: 'timestamptz', nullable: true })
  redrivenAt: Date | null;
}
