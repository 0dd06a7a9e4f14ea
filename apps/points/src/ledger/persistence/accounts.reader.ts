import { mapPage, readPage, type Page, type PageRequest } from '@linli/unit-of-work';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { units, type Unit } from '../domain/account.js';
import type { StatementLine } from '../domain/transfer.js';
import { toTransfer, type TransferRow } from './rows.js';

/** Balances and statements for answers. */
@Injectable()
export class AccountsReader {
  constructor(private readonly dataSource: DataSource) {}

  /** Zero in a ledger in which nothing was posted yet. */
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

  /** Entries of one ledger, newest first. */
  async statement(volunteerId: string, unit: Unit, page: PageRequest): Promise<Page<StatementLine>> {
    const found = await readPage(page, {
      filters: { volunteerId, unit },
      positionOf: ({ seq }: StatementRow) => [seq],
      fetch: (after, count) =>
        this.dataSource.query<StatementRow[]>(
          `SELECT t.*, e.amount, e.balance_after, e.seq FROM accounts a
           JOIN entries e ON e.account_id = a.id JOIN transfers t ON t.id = e.transfer_id
           WHERE a.owner_kind = 'volunteer' AND a.owner_id = $1 AND a.unit = $2 AND ($3::integer IS NULL OR e.seq < $3)
           ORDER BY e.seq DESC LIMIT $4`,
          [volunteerId, unit, after?.[0] ?? null, count],
        ),
    });
    return mapPage(found, (row) => ({
      transfer: toTransfer(row),
      unit,
      amount: Number(row.amount),
      balanceAfter: Number(row.balance_after),
    }));
  }
}

type StatementRow = TransferRow & { amount: string; balance_after: string; seq: number };

interface BalanceRow {
  unit: Unit;
  balance: string;
}

function byUnit(rows: readonly BalanceRow[]): Record<Unit, number> {
  const found = new Map(rows.map((row) => [row.unit, Number(row.balance)]));
  return Object.fromEntries(units.map((unit) => [unit, found.get(unit) ?? 0])) as Record<Unit, number>;
}
