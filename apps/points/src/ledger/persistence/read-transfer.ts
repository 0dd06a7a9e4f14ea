import type { EntityManager } from 'typeorm';
import type { Leg, RecordedTransfer } from '../domain/transfer.js';
import { toTransfer, type TransferRow } from './rows.js';

/** One transfer with its legs, or null. */
export async function readTransfer(manager: EntityManager, transferId: string): Promise<RecordedTransfer | null> {
  const [row] = await manager.query<TransferRow[]>(`SELECT * FROM transfers WHERE id = $1`, [transferId]);
  if (!row) return null;
  const legs = await manager.query<{ account_id: string; unit: Leg['unit']; amount: string }[]>(
    `SELECT account_id, unit, amount FROM entries WHERE transfer_id = $1 ORDER BY account_id`,
    [transferId],
  );
  return {
    transfer: toTransfer(row),
    legs: legs.map(({ account_id, unit, amount }) => ({ accountId: account_id, unit, amount: Number(amount) })),
  };
}
