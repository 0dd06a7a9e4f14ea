import { checkJournalRow, genesisHash, hashEntry, type JournalRow } from './journal-chain.js';
import type { ChainPlace, Leg, Transfer } from './transfer.js';

const accountId = '0199d0a0-0000-7000-8000-000000000900';
const postedAt = new Date('2026-11-22T01:00:00Z');
const transfer: Transfer = {
  id: '0199d0a0-0000-7000-8000-000000000001',
  kind: 'award',
  sourceKind: 'task',
  sourceId: 'task-1',
  volunteerId: '0199d0a0-0000-7000-8000-000000000031',
  reversesTransferId: null,
  ruleVersion: 1,
  reason: '巡查',
  clientId: 'needs',
  actor: 'system:needs',
  occurredAt: new Date('2026-11-21T02:00:00Z'),
  postedAt,
};
const legsOf = (amount: number): Leg[] => [
  { accountId, unit: 'points', amount },
  { accountId: '00000000-0000-7000-8000-000000000001', unit: 'points', amount: -amount },
];
const hashed = (place: Omit<ChainPlace, 'hash'>, amount: number, of: Transfer = transfer): ChainPlace => ({
  ...place,
  hash: hashEntry(of, legsOf(amount), accountId, place),
});

/** An entry with a hash that fits it. */
const entry = (amount: number, place: Omit<ChainPlace, 'hash'>, of: Transfer = transfer): JournalRow => ({
  accountId,
  transferId: of.id,
  amount,
  postedAt,
  place: hashed(place, amount, of),
  transfer: of,
  legs: legsOf(amount),
});
const first = entry(5, { seq: 1, balanceAfter: 5, prevHash: genesisHash });
const second = entry(
  7,
  { seq: 2, balanceAfter: 12, prevHash: first.place.hash },
  { ...transfer, id: '0199d0a0-0000-7000-8000-000000000002' },
);
const faults = (previous: JournalRow | null, row: JournalRow) => checkJournalRow(previous, row).map(({ fault }) => fault);

describe('the hash of an entry', () => {
  const hash = (of: Transfer = transfer, legs: readonly Leg[] = legsOf(5), account = accountId, place = {}) =>
    hashEntry(of, legs, account, { seq: 1, balanceAfter: 5, prevHash: genesisHash, ...place });

  it('stays what it is from release to release, since journals hold it', () => {
    expect(hash()).toBe('f4b850be0600ea686d9db135f1351ce5cc1d15d318f181d7088280a4d8ab44b8');
  });

  it('does not depend on the order of the legs', () => {
    expect(hash(transfer, legsOf(5).reverse())).toBe(hash());
  });

  it.each<[string, Partial<Transfer>]>([
    ['id', { id: '0199d0a0-0000-7000-8000-000000000009' }],
    ['kind', { kind: 'redemption' }],
    ['source kind', { sourceKind: 'mediation' }],
    ['source', { sourceId: 'task-2' }],
    ['volunteer', { volunteerId: '0199d0a0-0000-7000-8000-000000000032' }],
    ['reversed transfer', { reversesTransferId: '0199d0a0-0000-7000-8000-000000000003' }],
    ['rule', { ruleVersion: 2 }],
    ['reason', { reason: null }],
    ['client', { clientId: 'mediation' }],
    ['actor', { actor: 'system:mediation' }],
    ['time of the service', { occurredAt: new Date('2026-11-21T02:00:01Z') }],
    ['time of posting', { postedAt: new Date('2026-11-22T01:00:01Z') }],
  ])('covers the %s of the transfer', (_, change) => {
    expect(hash({ ...transfer, ...change })).not.toBe(hash());
  });

  it('covers the account, the amounts, the units, the place and the hash before', () => {
    const others = [
      hash(transfer, legsOf(6)),
      hash(
        transfer,
        legsOf(5).map((leg) => ({ ...leg, unit: 'minutes' as const })),
      ),
      hash(transfer, legsOf(5).slice(0, 1)),
      hash(transfer, legsOf(5), '0199d0a0-0000-7000-8000-000000000901'),
      hash(transfer, legsOf(5), accountId, { seq: 2 }),
      hash(transfer, legsOf(5), accountId, { balanceAfter: 6 }),
      hash(transfer, legsOf(5), accountId, { prevHash: first.place.hash }),
    ];
    expect(new Set([hash(), ...others]).size).toBe(others.length + 1);
  });
});

describe('checking an entry of the journal', () => {
  it('finds no fault where it follows on', () => {
    expect([...faults(null, first), ...faults(first, second)]).toEqual([]);
  });

  it('says where the fault is', () => {
    expect(checkJournalRow(first, { ...second, transfer: null })).toEqual([
      { fault: 'transfer-missing', accountId, transferId: '0199d0a0-0000-7000-8000-000000000002', seq: 2 },
    ]);
  });

  it('finds an entry rewritten with a fitting hash, by the hash that the next one follows', () => {
    const rewritten = entry(5, { seq: 1, balanceAfter: 5, prevHash: genesisHash }, { ...transfer, reason: '受贿' });
    expect(faults(null, rewritten)).toEqual([]);
    expect(faults(rewritten, second)).toEqual(['entry-changed']);
  });

  it('finds an amount rewritten with a fitting hash and running balance, by what follows', () => {
    const rewritten = entry(50, { seq: 1, balanceAfter: 50, prevHash: genesisHash });
    expect(faults(null, rewritten)).toEqual([]);
    expect(faults(rewritten, second)).toEqual(['entry-changed', 'balance-wrong']);
  });

  it('finds a first entry that claims to follow another', () => {
    expect(faults(null, entry(5, { seq: 1, balanceAfter: 5, prevHash: second.place.hash }))).toEqual(['entry-changed']);
  });

  it('finds a gap, and nothing else where the rest fits', () => {
    expect(faults(first, entry(7, { seq: 3, balanceAfter: 12, prevHash: first.place.hash }))).toEqual(['entry-missing']);
    expect(
      faults(null, { ...second, place: hashed({ seq: 2, balanceAfter: 7, prevHash: genesisHash }, 7, second.transfer ?? transfer) }),
    ).toEqual(['entry-missing']);
  });

  it('finds a running balance that is not the sum, whatever the hash says', () => {
    expect(faults(first, entry(7, { seq: 2, balanceAfter: 13, prevHash: first.place.hash }))).toEqual(['balance-wrong']);
  });

  it('finds a time of posting that is not the transfer’s', () => {
    expect(faults(null, { ...first, postedAt: new Date('2026-11-22T00:59:59Z') })).toEqual(['entry-changed']);
  });

  it('finds one ledger that does not sum to zero beside another that does', () => {
    const legs: Leg[] = [...legsOf(5), { accountId: '00000000-0000-7000-8000-000000000002', unit: 'minutes', amount: 60 }];
    const place = { seq: 1, balanceAfter: 5, prevHash: genesisHash };
    expect(faults(null, { ...first, legs, place: { ...place, hash: hashEntry(transfer, legs, accountId, place) } })).toEqual([
      'transfer-unbalanced',
    ]);
  });

  it('finds legs that do not sum to zero in one ledger, though they do together', () => {
    const legs: Leg[] = [
      { accountId, unit: 'points', amount: 5 },
      { accountId: '00000000-0000-7000-8000-000000000002', unit: 'minutes', amount: -5 },
    ];
    const place = { seq: 1, balanceAfter: 5, prevHash: genesisHash };
    expect(faults(null, { ...first, legs, place: { ...place, hash: hashEntry(transfer, legs, accountId, place) } })).toEqual([
      'transfer-unbalanced',
    ]);
  });
});
