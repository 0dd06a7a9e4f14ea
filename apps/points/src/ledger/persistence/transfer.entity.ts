import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';

/** What moved points. Append-only: triggers refuse UPDATE, DELETE and TRUNCATE. */
@Entity({ name: 'transfers' })
@Unique('transfers_source_key', ['sourceKind', 'sourceId', 'volunteerId'])
@Unique('transfers_reverses_key', ['reversesTransferId'])
@Check('transfers_kind_check', `kind IN ('award', 'redemption', 'reversal')`)
@Check('transfers_reversal_check', `(kind = 'reversal') = (reverses_transfer_id IS NOT NULL)`)
@Index('transfers_volunteer_occurred', ['volunteerId', 'occurredAt'])
export class TransferEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'transfers_pkey' })
  id: string;

  @Column('text')
  kind: string;

  @Column('text', { name: 'source_kind' })
  sourceKind: string;

  @Column('text', { name: 'source_id' })
  sourceId: string;

  @Column('uuid', { name: 'volunteer_id' })
  volunteerId: string;

  @ForeignKey(() => TransferEntity, { name: 'transfers_reverses_fkey' })
  @Column('uuid', { name: 'reverses_transfer_id', nullable: true })
  reversesTransferId: string | null;

  @Column('integer', { name: 'rule_version', nullable: true })
  ruleVersion: number | null;

  @Column('text', { nullable: true })
  reason: string | null;

  @Column('text', { name: 'client_id' })
  clientId: string;

  @Column('text')
  actor: string;

  @Column('timestamptz', { name: 'occurred_at' })
  occurredAt: Date;

  @Column('timestamptz', { name: 'posted_at' })
  postedAt: Date;
}
