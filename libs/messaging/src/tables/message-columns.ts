import { Column } from 'typeorm';

/** What a row keeps of a message that was said and has not left. */
export abstract class MessageColumns {
  /** The CloudEvents id. Not unique here: a redriven message carries the id it had. */
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
}
