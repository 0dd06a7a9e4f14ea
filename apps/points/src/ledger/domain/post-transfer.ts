import { PointsError } from '../../points.errors.js';
import { systemAccountIds, type Account, type SystemAccount, type Unit } from './account.js';
import { hashEntry } from './journal-chain.js';
import type { Entry, Leg, Transfer } from './transfer.js';

/** Largest amount of one entry, in points or minutes. */
export const amountMax = 1_000_000_000;

export interface Posting {
  readonly transfer: Transfer;
  readonly entries: readonly Entry[];
}

/** What is asked of a volunteer's accounts: positive amounts come from the system account, negative ones go to it. */
export type TransferRequest = Omit<Transfer, 'postedAt' | 'volunteerId'> & {
  readonly amounts: Partial<Record<Unit, number>>;
  readonly counterpart: SystemAccount;
};

/**
 * Posts one transfer on a volunteer's locked accounts: entries that sum to zero in each ledger, chained, and the accounts as they are afterwards.
 * Time on an account never runs backwards, so that a balance at a past instant has one answer. Throws `points.balance-insufficient`, `points.amount-invalid`.
 */
export function postTransfer(accounts: readonly Account[], request: TransferRequest, now: Date): { posting: Posting; accounts: Account[] } {
  const { amounts, counterpart, ...content } = request;
  const touched = accounts.filter(({ unit }) => amounts[unit] !== undefined);
  const volunteerId = touched[0]?.volunteerId;
  if (!volunteerId) throw new PointsError('points.amount-invalid', { max: amountMax });
  const postedAt = new Date(Math.max(now.getTime(), ...touched.map(({ lastPostedAt }) => lastPostedAt?.getTime() ?? 0)));
  const transfer: Transfer = { ...content, volunteerId, postedAt };
  const legs = touched.flatMap(({ id, unit }): Leg[] => {
    const amount = checkedAmount(amounts[unit] ?? 0);
    // Never -0: the hash is taken over text.
    return [
      { accountId: id, unit, amount },
      { accountId: systemAccountIds[counterpart][unit], unit, amount: 0 - amount },
    ];
  });
  const entries: Entry[] = legs.map((leg) => {
    const account = touched.find(({ id }) => id === leg.accountId);
    return { ...leg, transferId: transfer.id, postedAt, place: account ? placeOf(account, leg, transfer, legs) : null };
  });
  const after = accounts.map((account) => {
    const place = entries.find(({ accountId }) => accountId === account.id)?.place;
    return place ? { ...account, balance: place.balanceAfter, version: place.seq, headHash: place.hash, lastPostedAt: postedAt } : account;
  });
  return { posting: { transfer, entries }, accounts: after };
}

function placeOf(account: Account, leg: Leg, transfer: Transfer, legs: readonly Leg[]): Entry['place'] {
  const balanceAfter = account.balance + leg.amount;
  if (balanceAfter < 0) throw new PointsError('points.balance-insufficient', { unit: leg.unit, balance: account.balance });
  const place = { seq: account.version + 1, balanceAfter, prevHash: account.headHash };
  return { ...place, hash: hashEntry(transfer, legs, account.id, place) };
}

function checkedAmount(amount: number): number {
  if (!Number.isInteger(amount) || Math.abs(amount) > amountMax) throw new PointsError('points.amount-invalid', { max: amountMax });
  return amount;
}
