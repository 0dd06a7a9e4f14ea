import { Injectable } from '@nestjs/common';
import { newId, type Tx } from '@linli/unit-of-work';
import { units, type Account } from '../domain/account.js';
import { cappedSourceKinds, type AwardRule, type CapPeriods, type EarnedPoints } from '../domain/award-rule.js';
import { genesisHash } from '../domain/journal-chain.js';
import type { Posting } from '../domain/post-transfer.js';
import type { RecordedTransfer } from '../domain/transfer.js';
import { AwardRuleEntity } from './award-rule.entity.js';
import { readTransfer } from './read-transfer.js';

/** Accounts and what is posted on them, for writing: each method works in the caller's transaction. */
@Injectable()
export class AccountsRepository {
  /** Makes a volunteer's accounts where they are not there yet, one a ledger; their new ids rise in the order of the ledgers. */
  async open(tx: Tx, volunteerId: string, areaCode: string): Promise<void> {
    await tx.manager.query(
      `INSERT INTO accounts (id, owner_kind, owner_id, unit, area_code, may_go_negative, balance, version, head_hash)
       SELECT id, 'volunteer', $1, unit, $2, false, 0, 0, $3 FROM unnest($4::uuid[], $5::text[]) AS given (id, unit)
       ON CONFLICT ON CONSTRAINT accounts_owner_key DO NOTHING`,
      [volunteerId, areaCode, genesisHash, units.map(newId), units],
    );
  }

  /**
   * Waits until no other transaction awards from messages. Such a transaction locks accounts message by message, in no order of ids: two at once would block
   * each other. One writer that takes a batch in a commit is faster than many that wait for the same rows.
   */
  async takeBatchWriterTurn(tx: Tx): Promise<void> {
    await tx.manager.query(`SELECT pg_advisory_xact_lock(hashtextextended('points.awards', 0))`);
  }

  /** Locks all accounts of these volunteers in id order, so that postings which share volunteers wait for and never block each other. */
  async lock(tx: Tx, volunteerIds: readonly string[]): Promise<Account[]> {
    return tx.manager.query<Account[]>(
      `SELECT id, owner_id AS "volunteerId", area_code AS "areaCode", unit, balance::float8 AS balance, version, head_hash AS "headHash",
              last_posted_at AS "lastPostedAt"
       FROM accounts WHERE owner_kind = 'volunteer' AND owner_id = ANY($1::text[]) ORDER BY id FOR UPDATE`,
      [volunteerIds],
    );
  }

  /** Which of these volunteers have a transfer from this source. Ask after locking their accounts. */
  async volunteersAwardedFrom(tx: Tx, source: { kind: string; id: string }, volunteerIds: readonly string[]): Promise<Set<string>> {
    const rows = await tx.manager.query<{ volunteer_id: string }[]>(
      `SELECT volunteer_id FROM transfers WHERE source_kind = $1 AND source_id = $2 AND volunteer_id = ANY($3::uuid[])`,
      [source.kind, source.id, volunteerIds],
    );
    return new Set(rows.map((row) => row.volunteer_id));
  }

  /**
   * What rules gave each person in the day and in the month, by any of their registrations; what was reversed does not count. Ask after locking their
   * accounts, in the batch writer's turn.
   */
  async earnedByRule(
    tx: Tx,
    asked: readonly ({ volunteerId: string; registration: string } & CapPeriods)[],
  ): Promise<Map<string, EarnedPoints>> {
    const rows = await tx.manager.query<{ volunteer_id: string; day: string; month: string }[]>(
      `SELECT a.volunteer_id, coalesce(sum(e.amount) FILTER (WHERE t.occurred_at >= a.day_from AND t.occurred_at < a.day_until), 0) AS day, sum(e.amount) AS month
       FROM unnest($1::uuid[], $7::uuid[], $3::timestamptz[], $4::timestamptz[], $5::timestamptz[], $6::timestamptz[])
         AS a (volunteer_id, registration, day_from, day_until, month_from, month_until)
       JOIN transfers t ON t.volunteer_id = a.registration AND t.occurred_at >= a.month_from AND t.occurred_at < a.month_until
         AND t.kind = 'award' AND t.source_kind = ANY($2)
       JOIN entries e ON e.transfer_id = t.id AND e.unit = 'points' AND e.seq IS NOT NULL
       WHERE NOT EXISTS (SELECT 1 FROM transfers r WHERE r.reverses_transfer_id = t.id)
       GROUP BY a.volunteer_id`,
      [
        asked.map(({ volunteerId }) => volunteerId),
        cappedSourceKinds,
        ...[asked.map(({ day }) => day.from), asked.map(({ day }) => day.until)],
        ...[asked.map(({ month }) => month.from), asked.map(({ month }) => month.until)],
        asked.map(({ registration }) => registration),
      ],
    );
    return new Map(rows.map((row) => [row.volunteer_id, { day: Number(row.day), month: Number(row.month) }]));
  }

  async awardRules(tx: Tx): Promise<AwardRule[]> {
    return tx.manager.find(AwardRuleEntity, { order: { version: 'DESC' } });
  }

  async findTransfer(tx: Tx, transferId: string): Promise<RecordedTransfer | null> {
    return readTransfer(tx.manager, transferId);
  }

  /** The transfer of a source that names one volunteer; whoever asks for the same one waits until this transaction has ended. */
  async findBySource(tx: Tx, { kind, id }: { kind: string; id: string }): Promise<RecordedTransfer | null> {
    await tx.manager.query(`SELECT pg_advisory_xact_lock(hashtextextended($1, 11))`, [`${kind}:${id}`]);
    const [row] = await tx.manager.query<{ id: string }[]>(`SELECT id FROM transfers WHERE source_kind = $1 AND source_id = $2`, [
      kind,
      id,
    ]);
    return row ? readTransfer(tx.manager, row.id) : null;
  }

  async isReversed(tx: Tx, transferId: string): Promise<boolean> {
    const rows = await tx.manager.query<unknown[]>(`SELECT 1 FROM transfers WHERE reverses_transfer_id = $1`, [transferId]);
    return rows.length > 0;
  }

  /** Writes postings and the accounts they left: three statements, however many there are. */
  async save(tx: Tx, postings: readonly Posting[], accounts: readonly Account[]): Promise<void> {
    const transfers = postings.map(({ transfer }) => transfer);
    const entries = postings.flatMap((posting) => posting.entries.map(({ place, ...entry }) => ({ ...entry, ...place })));
    await tx.manager.query(`INSERT INTO transfers SELECT * FROM jsonb_populate_recordset(NULL::transfers, $1)`, [toRows(transfers)]);
    await tx.manager.query(`INSERT INTO entries SELECT * FROM jsonb_populate_recordset(NULL::entries, $1)`, [toRows(entries)]);
    await tx.manager.query(
      `UPDATE accounts a SET balance = n.balance, version = n.version, head_hash = n.head_hash, last_posted_at = n.last_posted_at
       FROM jsonb_to_recordset($1) AS n (id uuid, balance bigint, version integer, head_hash text, last_posted_at timestamptz) WHERE a.id = n.id`,
      [toRows(accounts)],
    );
  }
}

/** Rows for PostgreSQL to take: a column has the name of its field, in snake_case. */
const toRows = (records: readonly object[]): string =>
  JSON.stringify(records.map((record) => Object.fromEntries(Object.entries(record).map(([field, value]) => [columnOf(field), value]))));

const columnOf = (field: string): string => field.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
