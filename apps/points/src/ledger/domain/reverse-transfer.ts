import { PointsError } from '../../points.errors.js';
import { systemAccountIds, type SystemAccount, type Unit } from './account.js';
import type { TransferRequest } from './post-transfer.js';
import type { Leg, RecordedTransfer } from './transfer.js';

/** The transfer that undoes another, but for who does it. Throws `points.transfer-not-reversible` for a reversal. That it happens once is the caller's lock and a unique index. */
export function reversalOf(
  original: RecordedTransfer,
  by: { reason: string; occurredAt: Date },
): Omit<TransferRequest, 'id' | 'clientId' | 'actor'> {
  const { transfer, legs } = original;
  if (transfer.kind === 'reversal') throw new PointsError('points.transfer-not-reversible');
  const systemLegs = legs.flatMap((leg) => {
    const counterpart = systemAccountOf(leg);
    return counterpart ? [{ ...leg, counterpart }] : [];
  });
  const amounts: Partial<Record<Unit, number>> = {};
  for (const { unit, amount } of systemLegs) amounts[unit] = amount;
  return {
    ...by,
    kind: 'reversal',
    sourceKind: 'reversal',
    sourceId: transfer.id,
    reversesTransferId: transfer.id,
    ruleVersion: transfer.ruleVersion,
    amounts,
    counterpart: systemLegs[0]?.counterpart ?? 'issue',
  };
}

function systemAccountOf({ accountId, unit }: Leg): SystemAccount | undefined {
  return (Object.keys(systemAccountIds) as SystemAccount[]).find((name) => systemAccountIds[name][unit] === accountId);
}
