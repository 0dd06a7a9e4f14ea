import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { AccountEntity } from './account.entity.js';
import { TransferEntity } from './transfer.entity.js';

/** One amount on one account. Append-only; the entries of a transfer are written by one statement and sum to zero in each ledger (trigger). */
@Entity({ name: 'entries' })
@Unique('entries_chain_key', ['accountId', 'seq'])
@Index('entries_balance_at', ['accountId', 'postedAt', 'seq'])
@Check('entries_amount_check', `amount BETWEEN -1000000000 AND 1000000000`)
@Check('entries_place_check', `num_nulls(seq, balance_after, prev_hash, hash) IN (0, 4)`)
@ForeignKey(() => AccountEntity, ['accountId', 'unit'], ['id', 'unit'], { name: 'entries_account_fkey' })
export class EntryEntity {
  @ForeignKey(() => TransferEntity, { name: 'entries_transfer_fkey' })
  @PrimaryColumn('uuid', { name: 'transfer_id', primaryKeyConstraintName: 'entries_pkey' })
  transferId: string;

  @PrimaryColumn('uuid', { name: 'account_id', primaryKeyConstraintName: 'entries_pkey' })
  accountId: string;

  @Column('text')
  unit: string;

  @Column('bigint')
  amount: string;

  @Column('integer', { nullable: true })
  seq: number | null;

  @Column('bigint', { name: 'balance_after', nullable: true })
  balanceAfter: string | null;

  @Column('text', { name: 'prev_hash', nullable: true })
  prevHash: string | null;

  @Column('text', { nullable: true })
  hash: string | null;

  @Column('timestamptz', { name: 'posted_at' })
  postedAt: Date;
}
