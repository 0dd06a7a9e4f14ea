import type { Agreement, Obligation } from '../domain/agreement.js';
import { confirmationUntil, missingSignatures } from '../domain/agreement.js';
import type { Dispute, Party } from '../domain/dispute.js';
import { disputeTypeNames } from '../domain/dispute-type.js';
import { legalWaysNotice } from '../domain/legal-ways.js';
import type { FollowUp } from '../domain/session.js';
import { dayOf } from '../domain/shanghai-time.js';
import { allowedActions } from '../domain/transitions.js';
import { defaultWarningPolicy } from '../domain/warning-policy.js';

/** How sealed text is shown: opened for whoever may read files, redacted for everybody else. */
export interface Reveal {
  masked(party: Party): { name: string; phone: string | null };
  text(sealed: string): string;
}

export interface DisputeParts {
  dispute: Dispute;
  parties: readonly Party[];
  mediators: readonly { id: string; name: string }[];
  agreement: Agreement | null;
  obligations: readonly Obligation[];
  followUps: readonly FollowUp[];
}

export type DisputeView = ReturnType<typeof viewDispute>;

/** A dispute as the API answers it: people masked, the grade explained, and what can be done next. */
export function viewDispute(parts: DisputeParts, reveal: Reveal, now: Date) {
  const { dispute } = parts;
  const { id, number, areaCode, place, source, referredBy, incidentId, type, urgency, subject, peopleCount, state, version } = dispute;
  return {
    ...{ id, number, areaCode, place, source, referredBy, incidentId, type, typeName: disputeTypeNames[type], urgency, subject },
    ...{ content: reveal.text(dispute.contentSealed), peopleCount, state, version },
    warning: viewWarning(dispute),
    parties: parts.parties.map(({ id: partyId, role, consent, consentAt, ...party }) => ({
      ...{ id: partyId, role, consent, consentAt },
      ...reveal.masked({ ...party, id: partyId, role, consent, consentAt }),
    })),
    mediators: parts.mediators,
    recusals: dispute.recusals,
    helpers: dispute.helperIds.map((volunteerId) => ({ volunteerId })),
    clocks: viewClocks(dispute, now),
    agreement: parts.agreement && viewAgreement(parts, parts.agreement, reveal, now),
    followUps: parts.followUps.map(({ visitedAt, calm, note }) => ({ visitedAt, calm, note })),
    notice: state === 'failed' || state === 'refused' ? legalWaysNotice : null,
    openedAt: dispute.openedAt,
    acceptedAt: dispute.acceptedAt,
    settledAt: dispute.settledAt,
    endedAt: dispute.endedAt,
    allowedActions: allowedActions(state),
  };
}

export function viewWarning(dispute: Dispute) {
  const rule = defaultWarningPolicy.colours[dispute.colour];
  const { score, parts, colour } = dispute.grade;
  return {
    ...{ colour: dispute.colour, colourName: rule.name, handler: rule.handler },
    ...{ score, computedColour: colour, parts, override: dispute.colourOverride },
  };
}

function viewClocks(dispute: Dispute, now: Date) {
  const { contactDueAt, reportDueAt, resolveDueAt, mediationDueAt, followUpDueAt, endedAt } = dispute;
  const dueAt = mediationDueAt !== null && mediationDueAt < resolveDueAt ? mediationDueAt : resolveDueAt;
  return { contactDueAt, reportDueAt, resolveDueAt, mediationDueAt, followUpDueAt, overdue: (endedAt ?? now) > dueAt };
}

function viewAgreement(parts: DisputeParts, agreement: Agreement, reveal: Reveal, now: Date) {
  const signers = { partyIds: parts.parties.map(({ id }) => id), mediatorIds: parts.dispute.mediatorIds };
  const { form, summary, reachedAt, signatures, sealedAt, effectiveAt } = agreement;
  return {
    ...{ form, summary, content: reveal.text(agreement.contentSealed), reachedAt, signatures },
    missingSignatures: form === 'written' && !sealedAt ? missingSignatures(agreement, signers) : 0,
    ...{ sealedAt, effectiveAt, judicialConfirmationUntil: confirmationUntil(agreement) },
    obligations: parts.obligations.map(({ id, textSealed, amountYuan, dueOn, performedAt }) => ({
      ...{ id, text: reveal.text(textSealed), amountYuan, dueOn, performedAt },
      overdue: !performedAt && dueOn < dayOf(now),
    })),
  };
}
