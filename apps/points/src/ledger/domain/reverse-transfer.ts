import { PointsError } from '../../points.errors.js';
import type { SystemAccount, Unit } from './account.js';
import { systemAccountIds } from './account.js';
import type { TransferRequest } from './post-transfer.js';
import type { Leg, Transfer } from './transfer.js';

/** The transfer that undoes another. Throws `points.transfer-not-reversible` for a reversal. That it happens once is the caller's lock and a unique index. */
export function reversalOf(
  original: { transfer: Transfer; legs: readonly Leg[] },
  by: { id: string; reason: string; clientId: string; actor: string; occurredAt: Date },
): TransferRequest {
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
