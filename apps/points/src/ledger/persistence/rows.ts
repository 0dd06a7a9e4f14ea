import type { ChainPlace, Transfer } from '../domain/transfer.js';

/** Rows as PostgreSQL gives them: 64-bit integers come as text. */
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
