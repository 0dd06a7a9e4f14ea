import type { Unit } from './account.js';

export const awardSourceKinds = ['task', 'mediation', 'suggestion', 'report', 'manual'] as const;
export type AwardSourceKind = (typeof awardSourceKinds)[number];
export const transferKinds = ['award', 'redemption', 'reversal'] as const;
export type TransferKind = (typeof transferKinds)[number];

/** What moved points, once for its source. Never changed: a correction is a reversal. */
export interface Transfer {
  readonly id: string;
  readonly kind: TransferKind;
  /** What caused it: a task, a dispute, …; `reversal` with the reversed transfer's id for a reversal. */
  readonly sourceKind: AwardSourceKind | 'redemption' | 'reversal';
  readonly sourceId: string;
  readonly volunteerId: string;
  readonly reversesTransferId: string | null;
  readonly ruleVersion: number | null;
  readonly reason: string | null;
  readonly clientId: string;
  /** `kind:id` of who acted, in recorded form: the journal is never changed. */
  readonly actor: string;
  readonly occurredAt: Date;
  readonly postedAt: Date;
}

/** One amount on one account. */
export interface Leg {
  readonly accountId: string;
  readonly unit: Unit;
  readonly amount: number;
}

/** A transfer with what it moved, as read back. */
export interface RecordedTransfer {
  readonly transfer: Transfer;
  readonly legs: readonly Leg[];
}

/** A leg as posted. On a volunteer's account it has its place in that account's chain; on a system account it has none. */
export interface Entry extends Leg {
  readonly transferId: string;
  readonly postedAt: Date;
  readonly place: ChainPlace | null;
}

export interface ChainPlace {
  readonly seq: number;
  readonly balanceAfter: number;
  readonly prevHash: string;
  readonly hash: string;
}

/** One line of a statement: an entry with its transfer. */
export interface StatementLine {
  readonly transfer: Transfer;
  readonly unit: Unit;
  readonly amount: number;
  readonly balanceAfter: number;
}
