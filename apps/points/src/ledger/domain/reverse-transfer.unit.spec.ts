import { reversalOf } from './reverse-transfer.js';
import type { Leg, Transfer } from './transfer.js';

const award: Transfer = {
  id: 'original',
  kind: 'award',
  sourceKind: 'task',
  sourceId: 'task-1',
  volunteerId: 'volunteer-1',
  reversesTransferId: null,
  ruleVersion: 3,
  reason: null,
  clientId: 'needs',
  actor: 'system:needs',
  occurredAt: new Date('2026-11-20T03:00:00Z'),
  postedAt: new Date('2026-11-20T03:05:00Z'),
};
const legs: Leg[] = [
  { accountId: 'points-account', unit: 'points', amount: 20 },
  { accountId: '00000000-0000-7000-8000-000000000001', unit: 'points', amount: -20 },
  { accountId: 'minutes-account', unit: 'minutes', amount: 60 },
  { accountId: '00000000-0000-7000-8000-000000000002', unit: 'minutes', amount: -60 },
];
const by = { reason: '录入有误', occurredAt: new Date('2026-11-22T01:00:00Z') };

describe('the reversal of a transfer', () => {
  it('takes back both amounts under the rule of the original, by now and for its own reason', () => {
    expect(reversalOf({ transfer: award, legs }, by)).toEqual({
      kind: 'reversal',
      sourceKind: 'reversal',
      sourceId: 'original',
      reversesTransferId: 'original',
      ruleVersion: 3,
      reason: '录入有误',
      occurredAt: new Date('2026-11-22T01:00:00Z'),
      amounts: { points: -20, minutes: -60 },
      counterpart: 'issue',
    });
  });

  it('gives back what was redeemed, from the account of redemptions', () => {
    const redeemed: Leg[] = [
      { accountId: 'points-account', unit: 'points', amount: -8 },
      { accountId: '00000000-0000-7000-8000-000000000003', unit: 'points', amount: 8 },
    ];
    const reversal = reversalOf({ transfer: { ...award, kind: 'redemption', sourceKind: 'redemption' }, legs: redeemed }, by);
    expect(reversal).toMatchObject({ amounts: { points: 8 }, counterpart: 'redemption' });
    expect(reversal.amounts).not.toHaveProperty('minutes');
  });

  it('cannot be reversed itself', () => {
    expect(() => reversalOf({ transfer: { ...award, kind: 'reversal' }, legs }, by)).toThrow('points.transfer-not-reversible');
  });
});
