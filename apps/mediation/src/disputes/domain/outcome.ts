import { clip, type DisputeEndedV1, type DisputeOpenedV1, type DisputeSettledV1 } from '@linli/contracts';
import { summaryCharactersMax } from './agreement.js';
import type { Dispute } from './dispute.js';
import type { DisputeState } from './transitions.js';

const endReasons: Readonly<Partial<Record<DisputeState, DisputeEndedV1['reason']>>> = {
  refused: 'refused-by-party',
  failed: 'failed',
  withdrawn: 'withdrawn',
};

/** What others are told of a registered and graded dispute. */
export function openedMessage({ id, incidentId, areaCode, type, colour, openedAt }: Dispute): DisputeOpenedV1 {
  return { disputeId: id, incidentId, areaCode, type, colour, openedAt: openedAt.toISOString() };
}

/** What others are told when a dispute has been settled; null while it is not. */
export function settledMessage({ id, incidentId, areaCode, state, agreement, helperIds, settledAt }: Dispute): DisputeSettledV1 | null {
  if (state !== 'settled' || !agreement || !settledAt) return null;
  return {
    disputeId: id,
    incidentId,
    areaCode,
    agreement: agreement.form,
    summary: clip(agreement.summary, summaryCharactersMax),
    helpers: helperIds.map((volunteerId) => ({ volunteerId })),
    settledAt: settledAt.toISOString(),
  };
}

/** What others are told when mediation has ended without an agreement; null where it has not. `result` is free of personal data. */
export function endedMessage({ id, incidentId, areaCode, state, endedAt }: Dispute, result: string): DisputeEndedV1 | null {
  const reason = endReasons[state];
  if (!reason || !endedAt) return null;
  return { disputeId: id, incidentId, areaCode, reason, summary: clip(result, summaryCharactersMax), endedAt: endedAt.toISOString() };
}
