import type { Account, Unit } from '../domain/account.js';
import type { ChainPlace, Entry, Transfer } from '../domain/transfer.js';

/** Rows as PostgreSQL gives them: 64-bit integers come as text. */
export interface AccountRow {
  id: string;
  owner_id: string;
  area_code: string;
  unit: Unit;
  balance: string;
  version: number;
  head_hash: string;
  last_posted_at: Date | null;
}

export interface TransferRow {
  id: string;
  kind: Transfer['kind'];
  source_kind: Transfer['sourceKind'];
  source_id: string;
  volunteer_id: string;
  reverses_transfer_id: string | null;
  rule_version: number | null;
  reason: string | null;
  client_id: string;
  actor: string;
  occurred_at: Date;
  posted_at: Date;
}

export interface PlaceRow {
  seq: number;
  balance_after: string;
  prev_hash: string;
  hash: string;
}

export const toAccount = (row: AccountRow): Account => ({
  id: row.id,
  volunteerId: row.owner_id,
  areaCode: row.area_code,
  unit: row.unit,
  balance: Number(row.balance),
  version: row.version,
  headHash: row.head_hash,
  lastPostedAt: row.last_posted_at,
});

export const toTransfer = (row: TransferRow): Transfer => ({
  id: row.id,
  kind: row.kind,
  sourceKind: row.source_kind,
  sourceId: row.source_id,
  volunteerId: row.volunteer_id,
  reversesTransferId: row.reverses_transfer_id,
  ruleVersion: row.rule_version,
  reason: row.reason,
  clientId: row.client_id,
  actor: row.actor,
  occurredAt: row.occurred_at,
  postedAt: row.posted_at,
});

export const toPlace = (row: PlaceRow): ChainPlace => ({
  seq: row.seq,
  balanceAfter: Number(row.balance_after),
  prevHash: row.prev_hash,
  hash: row.hash,
});

export const fromTransfer = (transfer: Transfer): TransferRow => ({
  id: transfer.id,
  kind: transfer.kind,
  source_kind: transfer.sourceKind,
  source_id: transfer.sourceId,
  volunteer_id: transfer.volunteerId,
  reverses_transfer_id: transfer.reversesTransferId,
  rule_version: transfer.ruleVersion,
  reason: transfer.reason,
  client_id: transfer.clientId,
  actor: transfer.actor,
  occurred_at: transfer.occurredAt,
  posted_at: transfer.postedAt,
});

export const fromEntry = ({ transferId, accountId, unit, amount, place, postedAt }: Entry) => ({
  transfer_id: transferId,
  account_id: accountId,
  unit,
  amount,
  seq: place?.seq ?? null,
  balance_after: place?.balanceAfter ?? null,
  prev_hash: place?.prevHash ?? null,
  hash: place?.hash ?? null,
  posted_at: postedAt,
});
