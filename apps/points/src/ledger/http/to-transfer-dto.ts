import { systemAccountIds, type Unit } from '../domain/account.js';
import type { RecordedTransfer, StatementLine } from '../domain/transfer.js';
import type { StatementLineDto, TransferDto } from './ledger.dto.js';

const systemAccounts = new Set<string>(Object.values(systemAccountIds).flatMap((ids) => Object.values(ids)));

/** Shows what a transfer moved on the volunteer's accounts. */
export function toTransferDto({ transfer, legs }: RecordedTransfer): TransferDto {
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

export function toStatementLineDto({ transfer, unit, amount, balanceAfter }: StatementLine): StatementLineDto {
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
