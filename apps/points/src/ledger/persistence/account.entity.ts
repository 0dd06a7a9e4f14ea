import { Check, Column, Entity, PrimaryColumn, Unique } from 'typeorm';

/** An account in one of the two ledgers: a volunteer's, with its running balance, or a system account, which keeps none. */
@Entity({ name: 'accounts' })
@Unique('accounts_owner_key', ['ownerKind', 'ownerId', 'unit'])
@Unique('accounts_id_unit_key', ['id', 'unit'])
@Check('accounts_unit_check', `unit IN ('points', 'minutes')`)
@Check('accounts_owner_check', `owner_kind IN ('volunteer', 'system')`)
@Check('accounts_balance_check', `may_go_negative OR balance >= 0`)
export class AccountEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'accounts_pkey' })
  id: string;

  @Column('text', { name: 'owner_kind' })
  ownerKind: string;

  @Column('text', { name: 'owner_id' })
  ownerId: string;

  @Column('text')
  unit: string;

  @Column('text', { name: 'area_code', nullable: true })
  areaCode: string | null;

  @Column('boolean', { name: 'may_go_negative' })
  mayGoNegative: boolean;

  @Column('bigint')
  balance: string;

  @Column('integer')
  version: number;

  @Column('text', { name: 'head_hash' })
  headHash: string;

  @Column('timestamptz', { name: 'last_posted_at', nullable: true })
  lastPostedAt: Date | null;
}
