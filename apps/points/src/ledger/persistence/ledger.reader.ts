import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { units, type Unit } from '../domain/account.js';
import type { Transfer } from '../domain/transfer.js';
import { toTransfer, type TransferRow } from './rows.js';

/** One line of a statement: an entry with its transfer. */
export interface StatementLine {
  readonly transfer: Transfer;
  readonly unit: Unit;
  readonly amount: number;
  readonly balanceAfter: number;
  readonly seq: number;
}

/** Reads of the ledger that need no lock. */
@Injectable()
export class LedgerReader {
  constructor(private readonly dataSource: DataSource) {}

  /** The area of a volunteer who has accounts, or null. */
  async areaOf(volunteerId: string): Promise<string | null> {
    const [row] = await this.dataSource.query<{ area_code: string }[]>(
      `SELECT area_code FROM accounts WHERE owner_kind = 'volunteer' AND owner_id = $1 LIMIT 1`,
      [volunteerId],
    );
    return row?.area_code ?? null;
  }

  async balances(volunteerId: string): Promise<Record<Unit, number>> {
    const rows = await this.dataSource.query<BalanceRow[]>(
      `SELECT unit, balance FROM accounts WHERE owner_kind = 'volunteer' AND owner_id = $1`,
      [volunteerId],
    );
    return byUnit(rows);
  }

  /** Balances after the last entry posted at or before `at`. */
  async balancesAt(volunteerId: string, at: Date): Promise<Record<Unit, number>> {
    const rows = await this.dataSource.query<BalanceRow[]>(
      `SELECT a.unit, e.balance_after AS balance FROM accounts a
       JOIN LATERAL (SELECT balance_after FROM entries WHERE account_id = a.id AND posted_at <= $2 ORDER BY posted_at DESC, seq DESC LIMIT 1) e ON true
       WHERE a.owner_kind = 'volunteer' AND a.owner_id = $1`,
      [volunteerId, at],
    );
    return byUnit(rows);
  }

  /** Entries of one ledger, newest first, from below `beforeSeq`; one more than `limit`. */
  async statement(volunteerId: string, unit: Unit, beforeSeq: number | null, limit: number): Promise<StatementLine[]> {
    const rows = await this.dataSource.query<(TransferRow & { amount: string; balance_after: string; seq: number })[]>(
      `SELECT t.*, e.amount, e.balance_after, e.seq FROM accounts a
       JOIN entries e ON e.account_id = a.id JOIN transfers t ON t.id = e.transfer_id
       WHERE a.owner_kind = 'volunteer' AND a.owner_id = $1 AND a.unit = $2 AND ($3::integer IS NULL OR e.seq < $3)
       ORDER BY e.seq DESC LIMIT $4`,
      [volunteerId, unit, beforeSeq, limit + 1],
    );
    return rows.map((row) => ({
      transfer: toTransfer(row),
      unit,
      amount: Number(row.amount),
      balanceAfter: Number(row.balance_after),
      seq: row.seq,
    }));
  }
}

interface BalanceRow {
  unit: Unit;
  balance: string;
}

function byUnit(rows: readonly BalanceRow[]): Record<Unit, number> {
  const found = new Map(rows.map((row) => [row.unit, Number(row.balance)]));
  return Object.fromEntries(units.map((unit) => [unit, found.get(unit) ?? 0])) as Record<Unit, number>;
}
