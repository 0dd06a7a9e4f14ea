import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { Earning } from '../domain/award-rule.js';

/** An award whose volunteer nobody has heard of yet: paid when they register. */
@Entity({ name: 'awaited_awards' })
@Index('awaited_awards_volunteer', ['volunteerId'])
export class AwaitedAwardEntity {
  @PrimaryColumn('text', { name: 'source_kind', primaryKeyConstraintName: 'awaited_awards_pkey' })
  sourceKind: string;

  @PrimaryColumn('text', { name: 'source_id', primaryKeyConstraintName: 'awaited_awards_pkey' })
  sourceId: string;

  @PrimaryColumn('uuid', { name: 'volunteer_id', primaryKeyConstraintName: 'awaited_awards_pkey' })
  volunteerId: string;

  @Column('timestamptz', { name: 'occurred_at' })
  occurredAt: Date;

  @Column('jsonb')
  earning: Earning;
}
