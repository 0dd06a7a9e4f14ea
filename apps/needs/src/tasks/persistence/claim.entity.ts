import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { Proof } from '../domain/claim.js';
import type { ClaimState } from '../domain/claim-transitions.js';

@Entity('claims')
@Index('claims_task', ['taskId', 'id'])
@Index('claims_provider', { synchronize: false })
export class ClaimEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'claims_pkey' })
  id: string;

  @Column('uuid', { name: 'task_id' })
  taskId: string;

  /** `volunteer:<uuid>` or `unit:<id>`. */
  @Column('text')
  provider: string;

  @Column('text')
  state: ClaimState;

  @Column('timestamptz', { name: 'claimed_at' })
  claimedAt: Date;

  @Column('timestamptz', { name: 'checked_in_at', nullable: true })
  checkedInAt: Date | null;

  @Column('timestamptz', { name: 'checked_out_at', nullable: true })
  checkedOutAt: Date | null;

  @Column('integer', { nullable: true })
  minutes: number | null;

  @Column('jsonb', { nullable: true })
  proof: Proof | null;

  @Column('text', { nullable: true })
  reason: string | null;
}
