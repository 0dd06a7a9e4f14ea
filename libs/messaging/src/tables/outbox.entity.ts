import { Entity, PrimaryGeneratedColumn } from 'typeorm';
import { MessageColumns } from './message-columns.js';

/** A message that was committed and not yet published. The relay deletes it once the bus has acknowledged it. */
@Entity('outbox')
export class OutboxEntity extends MessageColumns {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS', primaryKeyConstraintName: 'outbox_pkey' })
  seq: string;
}
