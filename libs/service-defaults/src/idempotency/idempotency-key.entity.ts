import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** The answer to a request that carried an Idempotency-Key, kept so that a repeat gets the same answer. */
@Entity({ name: 'idempotency_keys' })
export class IdempotencyKeyEntity {
  @PrimaryColumn('text', { name: 'client_id', primaryKeyConstraintName: 'idempotency_keys_pkey' })
  clientId: string;

  @PrimaryColumn('text', { primaryKeyConstraintName: 'idempotency_keys_pkey' })
  key: string;

  @Column('bytea', { name: 'request_hash' })
  requestHash: Buffer;

  @Column('integer')
  status: number;

  @Column('text', { nullable: true })
  location: string | null;

  /** JSON, sealed: what somebody wrote is not to be read here. */
  @Column('text', { nullable: true })
  body: string | null;

  @Index('idempotency_keys_created_at')
  @Column('timestamptz', { name: 'created_at' })
  createdAt: Date;
}
