import { clip, type DisputeEndedV1, type DisputeOpenedV1, type DisputeSettledV1 } from '@linli/contracts';
import { shanghaiDay } from '@linli/work-calendar';
import { summaryCharactersMax, type Agreement } from './agreement.js';
import type { Dispute } from './dispute.js';
import type { DisputeState } from './transitions.js';

const endReasons: Readonly<Partial<Record<DisputeState, DisputeEndedV1['reason']>>> = {
  refused: 'refused-by-party',
  failed: 'failed',
  withdrawn: 'withdrawn',
  'source-withdrawn': 'withdrawn',
};

/** The incident that waits for what comes of the dispute. */
const incidentOf = ({ incidentId, sourceLostAt }: Dispute): string | null => (sourceLostAt === null ? incidentId : null);

/** What others are told of a registered and graded dispute. */
export function openedMessage({ id, incidentId, areaCode, type, colour, openedAt }: Dispute): DisputeOpenedV1 {
  return { disputeId: id, incidentId, areaCode, type, colour, openedAt: openedAt.toISOString() };
}

/** What is said of an agreement outside: mediation is confidential (人民调解法 Art. 23), so its form and the day of its effect, never its words. */
const publicResult = (form: Agreement['form'], effectiveAt: Date): string =>
  `当事人已达成${form === 'oral' ? '口头' : '书面'}调解协议，${shanghaiDay(effectiveAt)} 起生效；协议内容保密。`;

/** What others are told when a dispute has been settled; null while it is not. */
export function settledMessage(dispute: Dispute): DisputeSettledV1 | null {
  const { id, areaCode, state, agreement, helperIds, settledAt } = dispute;
  if (state !== 'settled' || !agreement || !settledAt) return null;
  return {
    disputeId: id,
    incidentId: incidentOf(dispute),
    areaCode,
    agreement: agreement.form,
    summary: publicResult(agreement.form, settledAt),
    helpers: helperIds.map((volunteerId) => ({ volunteerId })),
    settledAt: settledAt.toISOString(),
  };
}

/** What others are told when mediation has ended without an agreement; null where it has not. `result` is free of personal data. */
export function endedMessage(dispute: Dispute, result: string): DisputeEndedV1 | null {
  const { id, areaCode, state, endedAt } = dispute;
  const reason = endReasons[state];
  if (!reason || !endedAt) return null;
  const summary = clip(result, summaryCharactersMax);
  return { disputeId: id, incidentId: incidentOf(dispute), areaCode, reason, summary, endedAt: endedAt.toISOString() };
}
