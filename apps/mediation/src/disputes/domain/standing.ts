import { shanghaiDay } from '@linli/work-calendar';
import { confirmationUntil, missingSignatures } from './agreement.js';
import { requiredSigners } from './decide-dispute.js';
import type { Dispute } from './dispute.js';

/** What follows from a dispute at one moment and is written down nowhere. */
export interface Standing {
  /** It was not ended by the earlier of its two limits: that of its colour and the month of mediation. */
  readonly overdue: boolean;
  readonly missingSignatures: number;
  /** The last day for judicial confirmation, `YYYY-MM-DD`. */
  readonly confirmationUntil: string | null;
  /** Ids of obligations whose day has passed. */
  readonly overdueObligations: readonly string[];
}

export function standingOf(dispute: Dispute, now: Date): Standing {
  const { agreement, resolveDueAt, mediationDueAt, endedAt } = dispute;
  const dueAt = mediationDueAt !== null && mediationDueAt < resolveDueAt ? mediationDueAt : resolveDueAt;
  const open = agreement?.obligations.filter(({ performedAt }) => performedAt === null) ?? [];
  return {
    overdue: (endedAt ?? now) > dueAt,
    missingSignatures: agreement ? missingSignatures(agreement, requiredSigners(dispute)) : 0,
    confirmationUntil: agreement && confirmationUntil(agreement),
    overdueObligations: open.filter(({ dueOn }) => dueOn < shanghaiDay(now)).map(({ id }) => id),
  };
}
