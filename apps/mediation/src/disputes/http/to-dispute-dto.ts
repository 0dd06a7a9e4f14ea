import type { Agreement } from '../domain/agreement.js';
import type { Dispute } from '../domain/dispute.js';
import { disputeTypeNames } from '../domain/dispute-type.js';
import { legalWaysNotice } from '../domain/legal-ways.js';
import type { Standing } from '../domain/standing.js';
import type { TimelineEntry } from '../domain/timeline-entry.js';
import { disputeTransitions } from '../domain/transitions.js';
import { defaultWarningPolicy } from '../domain/warning-policy.js';
import type { DisputeSummary } from '../use-cases/list-disputes.js';
import type { PresentedDispute } from '../use-cases/present-dispute.js';
import type { PresentedSession } from '../use-cases/read-sessions.js';
import type { AgreementDto } from './agreements.dto.js';
import type { DisputeDto, DisputeItemDto, DisputeSummaryDto, TimelineEntryDto } from './disputes.dto.js';
import type { SessionDto } from './sessions.dto.js';
import type { ClocksDto, WarningDto } from './warnings.dto.js';

const time = (instant: Date | null): string | null => instant?.toISOString() ?? null;

/** With the grade explained, what is due, and what can be done next. */
export function toDisputeDto({ dispute, mediators, standing }: PresentedDispute): DisputeDto {
  return {
    ...toItem(dispute),
    referredBy: dispute.referredBy,
    urgency: dispute.urgency,
    content: dispute.content,
    peopleCount: dispute.peopleCount,
    warning: toWarning(dispute),
    parties: dispute.parties.map((party) => ({ ...party, consentAt: time(party.consentAt) })),
    mediators: mediators.map(({ id, name }) => ({ id, name })),
    recusals: dispute.recusals.map((recusal) => ({ ...recusal, at: recusal.at.toISOString() })),
    helpers: dispute.helperIds.map((volunteerId) => ({ volunteerId })),
    clocks: toClocks(dispute, standing),
    agreement: dispute.agreement && toAgreement(dispute.agreement, standing),
    followUps: dispute.followUps.map(({ visitedAt, calm, note }) => ({ visitedAt: visitedAt.toISOString(), calm, note })),
    notice: dispute.state === 'failed' || dispute.state === 'refused' ? { ...legalWaysNotice, ways: [...legalWaysNotice.ways] } : null,
    acceptedAt: time(dispute.acceptedAt),
    settledAt: time(dispute.settledAt),
    endedAt: time(dispute.endedAt),
    allowedActions: disputeTransitions.askableActions(dispute.state),
  };
}

export const toDisputeSummaryDto = (dispute: DisputeSummary): DisputeSummaryDto => ({
  ...toItem(dispute),
  colour: dispute.colour,
  resolveDueAt: dispute.resolveDueAt.toISOString(),
});

export const toTimelineEntryDto = (entry: TimelineEntry): TimelineEntryDto => ({ ...entry, at: entry.at.toISOString() });

export const toSessionDto = (session: PresentedSession): SessionDto => ({ ...session, heldAt: session.heldAt.toISOString() });

const toItem = (dispute: DisputeSummary): DisputeItemDto => ({
  id: dispute.id,
  number: dispute.number,
  areaCode: dispute.areaCode,
  place: dispute.place,
  source: dispute.source,
  incidentId: dispute.incidentId,
  sourceLostAt: time(dispute.sourceLostAt),
  type: dispute.type,
  typeName: disputeTypeNames[dispute.type],
  subject: dispute.subject,
  state: dispute.state,
  version: dispute.version,
  openedAt: dispute.openedAt.toISOString(),
});

function toWarning({ colour, grade, colourOverride }: Dispute): WarningDto {
  const { name, handler } = defaultWarningPolicy.colours[colour];
  return {
    colour,
    colourName: name,
    handler,
    score: grade.score,
    computedColour: grade.colour,
    parts: [...grade.parts],
    override: colourOverride && { ...colourOverride, at: colourOverride.at.toISOString() },
  };
}

const toClocks = (dispute: Dispute, { overdue }: Standing): ClocksDto => ({
  contactDueAt: dispute.contactDueAt.toISOString(),
  reportDueAt: time(dispute.reportDueAt),
  resolveDueAt: dispute.resolveDueAt.toISOString(),
  mediationDueAt: time(dispute.mediationDueAt),
  followUpDueAt: time(dispute.followUpDueAt),
  overdue,
});

const toAgreement = (agreement: Agreement, standing: Standing): AgreementDto => ({
  form: agreement.form,
  summary: agreement.summary,
  content: agreement.content,
  reachedAt: agreement.reachedAt.toISOString(),
  signatures: agreement.signatures.map((signature) => ({ ...signature, at: signature.at.toISOString() })),
  missingSignatures: standing.missingSignatures,
  sealedAt: time(agreement.sealedAt),
  effectiveAt: time(agreement.effectiveAt),
  judicialConfirmationUntil: standing.confirmationUntil,
  obligations: agreement.obligations.map((obligation) => ({
    ...obligation,
    performedAt: time(obligation.performedAt),
    overdue: standing.overdueObligations.includes(obligation.id),
  })),
});
