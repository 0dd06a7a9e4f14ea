import fc from 'fast-check';
import { PointsError } from '../../points.errors.js';
import { units, versionOf, type Account, type Unit } from './account.js';
import { checkJournalRow, genesisHash, type JournalRow } from './journal-chain.js';
import { postTransfer, type Posting, type TransferRequest } from './post-transfer.js';
import { reversalOf } from './reverse-transfer.js';

const volunteerId = '0199d0a0-0000-7000-8000-000000000031';
const idOf = (number: number) => `0199d0a0-0000-7000-8000-${String(number).padStart(12, '0')}`;
const emptyAccounts = (): Account[] =>
  units.map((unit, index) => ({
    id: idOf(900 + index),
    volunteerId,
    areaCode: '330106002003',
    unit,
    balance: 0,
    version: 0,
    headHash: genesisHash,
    lastPostedAt: null,
  }));
const author = { clientId: 'test', actor: 'staff:test' };
const request = (number: number, amounts: Partial<Record<Unit, number>>): TransferRequest => ({
  id: idOf(number),
  kind: Object.values(amounts).some((amount) => amount < 0) ? 'redemption' : 'award',
  sourceKind: 'task',
  sourceId: idOf(number),
  reversesTransferId: null,
  ruleVersion: 1,
  reason: null,
  ...author,
  occurredAt: new Date(0),
  amounts,
  counterpart: 'issue',
});

type Step = { kind: 'move'; points: number; minutes: number | undefined; at: number } | { kind: 'reverse'; pick: number; at: number };
const at = fc.integer({ min: 0, max: 1_000_000 });
const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({
    kind: fc.constant('move' as const),
    points: fc.integer({ min: -50, max: 50 }),
    minutes: fc.option(fc.nat(90), { nil: undefined }),
    at,
  }),
  fc.record({ kind: fc.constant('reverse' as const), pick: fc.nat(), at }),
);

/** Plays steps as the use cases do: what the rules refuse leaves no trace. */
function play(steps: readonly Step[]): { accounts: Account[]; postings: Posting[] } {
  let accounts = emptyAccounts();
  const postings: Posting[] = [];
  const reversed = new Set<string>();
  for (const [index, move] of steps.entries()) {
    const original = move.kind === 'reverse' && postings.length > 0 ? postings[move.pick % postings.length] : undefined;
    if (move.kind === 'reverse' && (!original || reversed.has(original.transfer.id))) continue;
    try {
      const by = { reason: 'r', occurredAt: new Date(move.at) };
      const amounts = move.kind === 'move' ? { points: move.points, ...(move.minutes === undefined ? {} : { minutes: move.minutes }) } : {};
      const wanted = original
        ? { ...reversalOf({ transfer: original.transfer, legs: original.entries }, by), id: idOf(index), ...author }
        : request(index, amounts);
      const result = postTransfer(accounts, wanted, new Date(move.at));
      accounts = result.accounts;
      postings.push(result.posting);
      if (original) reversed.add(original.transfer.id);
    } catch (error) {
      if (!(error instanceof PointsError)) throw error;
    }
  }
  return { accounts, postings };
}

const rowsOf = (postings: readonly Posting[], accountId: string): JournalRow[] =>
  postings.flatMap(({ transfer, entries }) =>
    entries.flatMap(({ accountId: id, amount, transferId, postedAt, place }) =>
      id === accountId && place ? [{ accountId, transferId, amount, postedAt, place, transfer, legs: entries }] : [],
    ),
  );
const faultsOf = (rows: readonly JournalRow[]) => rows.flatMap((row, index) => checkJournalRow(rows[index - 1] ?? null, row));
const history = fc.array(step, { maxLength: 30 }).map(play);

describe('posting transfers', () => {
  it('sums to zero in each ledger, whatever is awarded, spent and reversed', () => {
    fc.assert(
      fc.property(history, ({ postings }) =>
        units.every((unit) =>
          postings.every(
            ({ entries }) => entries.filter((entry) => entry.unit === unit).reduce((sum, entry) => sum + entry.amount, 0) === 0,
          ),
        ),
      ),
    );
  });

  it('leaves every balance equal to the sum of its entries, and never below zero on the way', () => {
    fc.assert(
      fc.property(history, ({ accounts, postings }) =>
        accounts.every((account) => {
          const rows = rowsOf(postings, account.id);
          const sum = rows.reduce((total, { amount }) => total + amount, 0);
          return account.balance === sum && account.version === rows.length && rows.every(({ place }) => place.balanceAfter >= 0);
        }),
      ),
    );
  });

  it('never posts back in time, so that a past balance has one answer', () => {
    fc.assert(
      fc.property(history, ({ accounts, postings }) =>
        accounts.every(({ id }) =>
          rowsOf(postings, id).every((row, index, rows) => row.postedAt >= (rows[index - 1]?.postedAt ?? new Date(0))),
        ),
      ),
    );
  });

  it('chains its entries: an untouched journal has no fault', () => {
    fc.assert(fc.property(history, ({ accounts, postings }) => accounts.flatMap(({ id }) => faultsOf(rowsOf(postings, id))).length === 0));
  });

  it('shows the edit of any one row', () => {
    const edits: ((row: JournalRow) => JournalRow)[] = [
      (row) => ({ ...row, place: { ...row.place, balanceAfter: row.place.balanceAfter + 1 } }),
      (row) => ({ ...row, place: { ...row.place, hash: genesisHash } }),
      (row) => ({ ...row, transfer: row.transfer && { ...row.transfer, reason: 'other' } }),
      (row) => ({ ...row, transfer: null }),
      (row) => ({ ...row, postedAt: new Date(row.postedAt.getTime() - 1) }),
      (row) => ({ ...row, legs: row.legs.map((leg) => ({ ...leg, amount: leg.amount * 2 + 1 })) }),
      (row) => ({ ...row, legs: row.legs.map((leg, index) => (index === 0 ? leg : { ...leg, accountId: idOf(1) })) }),
    ];
    fc.assert(
      fc.property(history, fc.nat(), fc.constantFrom(...edits), ({ accounts, postings }, pick, edit) => {
        const rows = rowsOf(postings, accounts[0]?.id ?? '');
        fc.pre(rows.length > 0);
        const index = pick % rows.length;
        return faultsOf(rows.map((row, at) => (at === index ? edit(row) : row))).length > 0;
      }),
    );
  });

  it('shows an entry that is gone from the middle', () => {
    const rows = rowsOf(play([1, 2, 3].map((points) => ({ kind: 'move', points, minutes: undefined, at: 0 }))).postings, idOf(900));
    expect(faultsOf(rows.filter((_, index) => index !== 1)).map(({ fault }) => fault)).toContain('entry-missing');
  });

  it('writes each amount on the volunteer’s account and its opposite on the system account', () => {
    const [points, minutes] = emptyAccounts().map((account) => ({ ...account, balance: 100, version: 4, headHash: 'h'.repeat(64) }));
    const awarded = new Date('2026-11-21T02:00:00Z');
    const now = new Date('2026-11-22T01:00:00Z');
    const wanted: TransferRequest = { ...request(7, { points: 20, minutes: 60 }), occurredAt: awarded, reason: '巡查' };
    const { posting, accounts } = postTransfer(
      [points, minutes].flatMap((account) => account ?? []),
      wanted,
      now,
    );
    const { amounts: _amounts, counterpart: _counterpart, ...content } = wanted;
    expect(posting.transfer).toEqual({ ...content, volunteerId, postedAt: now });
    expect(posting.entries.map(({ accountId, unit, amount, postedAt }) => [accountId, unit, amount, postedAt])).toEqual([
      [idOf(900), 'points', 20, now],
      ['00000000-0000-7000-8000-000000000001', 'points', -20, now],
      [idOf(901), 'minutes', 60, now],
      ['00000000-0000-7000-8000-000000000002', 'minutes', -60, now],
    ]);
    expect(
      posting.entries.map(({ place }) => place && { seq: place.seq, balanceAfter: place.balanceAfter, prevHash: place.prevHash }),
    ).toEqual([
      { seq: 5, balanceAfter: 120, prevHash: 'h'.repeat(64) },
      null,
      { seq: 5, balanceAfter: 160, prevHash: 'h'.repeat(64) },
      null,
    ]);
    expect(accounts).toEqual([
      { ...points, balance: 120, version: 5, headHash: posting.entries[0]?.place?.hash, lastPostedAt: now },
      { ...minutes, balance: 160, version: 5, headHash: posting.entries[2]?.place?.hash, lastPostedAt: now },
    ]);
  });

  it('takes what is redeemed to the account of redemptions', () => {
    const rich = emptyAccounts().map((account) => ({ ...account, balance: 8 }));
    const { posting } = postTransfer(rich, { ...request(1, { points: -8 }), counterpart: 'redemption' }, new Date(0));
    expect(posting.entries.map(({ accountId, amount }) => [accountId, amount])).toEqual([
      [idOf(900), -8],
      ['00000000-0000-7000-8000-000000000003', 8],
    ]);
  });

  it('posts at the time of the last entry where the clock has gone back, by the account that is ahead', () => {
    const ahead = new Date('2026-11-22T01:00:05Z');
    const accounts = emptyAccounts().map((account, index) => ({ ...account, lastPostedAt: index === 1 ? ahead : null }));
    const post = (amounts: Partial<Record<Unit, number>>) =>
      postTransfer(accounts, request(1, amounts), new Date('2026-11-22T01:00:00Z')).posting.transfer.postedAt.toISOString();
    expect(post({ points: 1, minutes: 1 })).toBe('2026-11-22T01:00:05.000Z');
    expect(post({ points: 1 })).toBe('2026-11-22T01:00:00.000Z');
  });

  it('touches only the ledgers that are asked for', () => {
    const { accounts } = postTransfer(emptyAccounts(), request(1, { points: 5 }), new Date(0));
    expect(accounts.map(({ unit, balance, version }) => [unit, balance, version])).toEqual([
      ['points', 5, 1],
      ['minutes', 0, 0],
    ]);
    expect(versionOf(accounts)).toBe(1);
  });

  it('refuses to overdraw, to move fractions and to move too much', () => {
    const post = (points: number) => () => postTransfer(emptyAccounts(), request(1, { points }), new Date(0));
    expect(post(-1)).toThrow(expect.objectContaining({ code: 'points.balance-insufficient', params: { unit: 'points', balance: 0 } }));
    expect(post(0.5)).toThrow(expect.objectContaining({ code: 'points.amount-invalid', params: { max: 1_000_000_000 } }));
    expect(post(1_000_000_001)).toThrow('points.amount-invalid');
    expect(post(1_000_000_000)).not.toThrow();
    const nothing = () => postTransfer(emptyAccounts(), request(1, {}), new Date(0));
    expect(nothing).toThrow(expect.objectContaining({ code: 'points.amount-invalid', params: { max: 1_000_000_000 } }));
  });

  it('may spend all there is', () => {
    const [account] = postTransfer(emptyAccounts(), request(1, { points: 5 }), new Date(0)).accounts;
    const { accounts } = postTransfer(account ? [account] : [], request(2, { points: -5 }), new Date(1));
    expect(accounts.map(({ balance, version }) => [balance, version])).toEqual([[0, 2]]);
  });
});
