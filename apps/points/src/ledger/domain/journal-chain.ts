import { createHash } from 'node:crypto';
import type { ChainPlace, Leg, Transfer } from './transfer.js';

/** What the first entry of every account follows. */
export const genesisHash = '0'.repeat(64);

/**
 * SHA-256 over the previous hash, the transfer, all its legs and the entry's place. One chain an account: the account is locked by every posting anyway, so
 * the chain costs no further lock; and since each hash covers the whole transfer, an edit of the leg on a system account shows as well.
 */
export function hashEntry(transfer: Transfer, legs: readonly Leg[], accountId: string, place: Omit<ChainPlace, 'hash'>): string {
  const sortedLegs = [...legs].sort((a, b) => (a.accountId < b.accountId ? -1 : 1)).map((leg) => [leg.accountId, leg.unit, leg.amount]);
  const content = [
    place.prevHash,
    accountId,
    place.seq,
    place.balanceAfter,
    transfer.id,
    transfer.kind,
    transfer.sourceKind,
    transfer.sourceId,
    transfer.volunteerId,
    transfer.reversesTransferId,
    transfer.ruleVersion,
    transfer.reason,
    transfer.clientId,
    transfer.actor,
    transfer.occurredAt.toISOString(),
    transfer.postedAt.toISOString(),
    sortedLegs,
  ];
  return createHash('sha256').update(JSON.stringify(content)).digest('hex');
}

/** One entry of a volunteer's account as read back from the database, with the transfer it belongs to (null when that is gone). */
export interface JournalRow {
  readonly accountId: string;
  readonly transferId: string;
  readonly amount: number;
  readonly postedAt: Date;
  readonly place: ChainPlace;
  readonly transfer: Transfer | null;
  readonly legs: readonly Leg[];
}

export const journalFaults = [
  'entry-changed',
  'entry-missing',
  'balance-wrong',
  'transfer-missing',
  'transfer-unbalanced',
  'transfer-without-entries',
  'account-missing',
  'account-changed',
] as const;

export interface JournalFault {
  readonly fault: (typeof journalFaults)[number];
  readonly accountId: string | null;
  readonly transferId: string | null;
  readonly seq: number | null;
}

/** What is wrong with `row` when it follows `previous` on the same account (null: it is the first). */
export function checkJournalRow(previous: JournalRow | null, row: JournalRow): JournalFault[] {
  const { place, transfer, legs } = row;
  const found: JournalFault['fault'][] = [];
  if (place.seq !== (previous?.place.seq ?? 0) + 1) found.push('entry-missing');
  else if (place.prevHash !== (previous?.place.hash ?? genesisHash)) found.push('entry-changed');
  if (place.balanceAfter !== (previous?.place.balanceAfter ?? 0) + row.amount) found.push('balance-wrong');
  if (!transfer) found.push('transfer-missing');
  else if (hashEntry(transfer, legs, row.accountId, place) !== place.hash || row.postedAt.getTime() !== transfer.postedAt.getTime()) {
    found.push('entry-changed');
  }
  const sums = new Map<string, number>();
  for (const leg of legs) sums.set(leg.unit, (sums.get(leg.unit) ?? 0) + leg.amount);
  if ([...sums.values()].some((sum) => sum !== 0)) found.push('transfer-unbalanced');
  return [...new Set(found)].map((fault) => ({ fault, accountId: row.accountId, transferId: row.transferId, seq: place.seq }));
}
