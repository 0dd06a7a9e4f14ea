import { Column, Entity, Index, PrimaryGeneratedColumn } from 'typeorm';

/** A message that a group could not handle yet, or that came behind one of its key: a failing key delays itself and nothing else. */
@Entity('waiting_messages')
@Index('waiting_messages_key_idx', ['consumerGroup', 'topic', 'key', 'place'])
export class WaitingMessageEntity {
  /** The first of a key is tried again; the others wait for it. */
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS', primaryKeyConstraintName: 'waiting_messages_pkey' })
  place: string;

  @Column({ name: 'consumer_group', type: 'text' })
  consumerGroup: string;

  @Column({ type: 'text' })
  topic: string;

  @Column({ type: 'text' })
  key: string;

  @Column({ name: 'message_id', type: 'text' })
  messageId: string;

  @Column({ type: 'jsonb' })
  headers: Record<string, string>;

  @Column({ type: 'text' })
  body: string;

  /** Those that count towards a dead letter. */
  @Column({ type: 'integer' })
  attempts: number;

  /** All of them, those too that failed by a fault of the moment: what the next pause grows by. */
  @Column({ type: 'integer' })
  tries: number;

  /** Kind and place of the last error, without its text, which may quote data; null where the message only stands behind another. */
  @Column({ type: 'text', nullable: true })
  error: string | null;

  @Column({ name: 'waits_since', type: 'timestamptz' })
  waitsSince: Date;

  @Column({ name: 'next_attempt_at', type: 'timestamptz' })
  nextAttemptAt: Date;
}
