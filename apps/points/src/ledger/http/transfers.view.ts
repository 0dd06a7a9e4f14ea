import { systemAccountIds, type Unit } from '../domain/account.js';
import type { Leg, Transfer } from '../domain/transfer.js';
import type { StatementLineDto, TransferDto } from './ledger.dto.js';

const systemAccounts = new Set<string>(Object.values(systemAccountIds).flatMap((ids) => Object.values(ids)));

/** A transfer as the API shows it: what it moved on the volunteer's accounts. */
export function viewTransfer(transfer: Transfer, legs: readonly Leg[]): TransferDto {
  const moved = (unit: Unit) => legs.find((leg) => leg.unit === unit && !systemAccounts.has(leg.accountId))?.amount ?? 0;
  const { id, volunteerId, kind, ruleVersion, reason, reversesTransferId, actor } = transfer;
  return {
    id,
    volunteerId,
    kind,
    source: { kind: transfer.sourceKind, id: transfer.sourceId },
    points: moved('points'),
    minutes: moved('minutes'),
    ruleVersion,
    reason,
    reversesTransferId,
    actor,
    occurredAt: transfer.occurredAt.toISOString(),
    postedAt: transfer.postedAt.toISOString(),
  };
}

export interface PostedLine {
  readonly transfer: Transfer;
  readonly unit: Unit;
  readonly amount: number;
  readonly balanceAfter: number;
}

export function viewStatementLine({ transfer, unit, amount, balanceAfter }: PostedLine): StatementLineDto {
  return {
    transferId: transfer.id,
    kind: transfer.kind,
    source: { kind: transfer.sourceKind, id: transfer.sourceId },
    unit,
    amount,
    balanceAfter,
    ruleVersion: transfer.ruleVersion,
    reason: transfer.reason,
    occurredAt: transfer.occurredAt.toISOString(),
    postedAt: transfer.postedAt.toISOString(),
  };
}
