import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { DataSource } from 'typeorm';
import type { JournalFault, JournalRow } from '../domain/journal-chain.js';
import type { Leg } from '../domain/transfer.js';
import { toPlace, toTransfer, type PlaceRow, type TransferRow } from './rows.js';

type ChainRow = PlaceRow & {
  account_id: string;
  transfer_id: string;
  amount: string;
  entry_posted_at: Date;
  legs: Leg[];
  transfer: string | null;
} & TransferRow;

const rowsMax = 2_000;

/** Reads the whole journal for an audit, in one snapshot. */
@Injectable()
export class JournalReader {
  constructor(private readonly dataSource: DataSource) {}

  /** Runs `work` on one unchanging picture of the database. */
  async inSnapshot<T>(work: (manager: EntityManager) => Promise<T>): Promise<T> {
    return this.dataSource.transaction('REPEATABLE READ', async (manager) => {
      await manager.query('SET TRANSACTION READ ONLY');
      return work(manager);
    });
  }

  /** Every chained entry, account by account in order of its chain. */
  async *chains(manager: EntityManager): AsyncGenerator<JournalRow> {
    let [accountId, seq] = ['00000000-0000-0000-0000-000000000000', 0];
    for (;;) {
      const rows = await manager.query<ChainRow[]>(
        `SELECT t.*, t.id::text AS transfer, e.account_id, e.transfer_id, e.amount, e.seq, e.balance_after, e.prev_hash, e.hash,
                e.posted_at AS entry_posted_at,
                (SELECT jsonb_agg(jsonb_build_object('accountId', l.account_id, 'unit', l.unit, 'amount', l.amount))
                 FROM entries l WHERE l.transfer_id = e.transfer_id) AS legs
         FROM entries e LEFT JOIN transfers t ON t.id = e.transfer_id
         WHERE e.seq IS NOT NULL AND (e.account_id, e.seq) > ($1, $2) ORDER BY e.account_id, e.seq LIMIT ${rowsMax}`,
        [accountId, seq],
      );
      for (const row of rows) yield toJournalRow(row);
      const last = rows.at(-1);
      if (!last || rows.length < rowsMax) return;
      [accountId, seq] = [last.account_id, last.seq];
    }
  }

  /** What the chains alone do not show: a cut tail, an edited account, transfers without entries, entries without an account; at most `limit` of each. */
  async strays(manager: EntityManager, limit: number): Promise<JournalFault[]> {
    return manager.query<JournalFault[]>(
      `(SELECT 'account-changed' AS fault, a.id AS "accountId", NULL::uuid AS "transferId", a.version AS seq
        FROM accounts a LEFT JOIN LATERAL (SELECT * FROM entries WHERE account_id = a.id AND seq IS NOT NULL ORDER BY seq DESC LIMIT 1) e ON true
        WHERE a.owner_kind = 'volunteer' AND (a.balance, a.version) IS DISTINCT FROM (coalesce(e.balance_after, 0), coalesce(e.seq, 0))
           OR a.owner_kind = 'volunteer' AND e.hash IS NOT NULL AND a.head_hash <> e.hash LIMIT $1)
       UNION ALL
       (SELECT 'transfer-without-entries', NULL, t.id, NULL FROM transfers t
        WHERE NOT EXISTS (SELECT 1 FROM entries e WHERE e.transfer_id = t.id AND e.seq IS NOT NULL) LIMIT $1)
       UNION ALL
       (SELECT 'transfer-missing', e.account_id, e.transfer_id, NULL FROM entries e
        WHERE e.seq IS NULL AND NOT EXISTS (SELECT 1 FROM transfers t WHERE t.id = e.transfer_id) LIMIT $1)
       UNION ALL
       (SELECT 'account-missing', e.account_id, e.transfer_id, e.seq FROM entries e
        WHERE NOT EXISTS (SELECT 1 FROM accounts a WHERE a.id = e.account_id AND a.unit = e.unit) LIMIT $1)`,
      [limit],
    );
  }
}

const toJournalRow = (row: ChainRow): JournalRow => ({
  accountId: row.account_id,
  transferId: row.transfer_id,
  amount: Number(row.amount),
  postedAt: row.entry_posted_at,
  place: toPlace(row),
  transfer: row.transfer === null ? null : toTransfer(row),
  legs: row.legs,
});
