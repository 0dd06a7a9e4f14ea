import { compactDay } from '@linli/work-calendar';
import { colourClocks } from './clocks.js';
import type { Dispute, DisputeSource, Party, PartyRole } from './dispute.js';
import type { DisputeType } from './dispute-type.js';
import { disputeTransitions } from './transitions.js';
import type { Urgency } from './warning-policy.js';

/** Somebody who is named, with the id that the dispute will know them by. */
export interface NewParty {
  readonly id: string;
  readonly role: PartyRole;
  readonly name: string;
  readonly phone: string | null;
}

/** What is known when a dispute is registered. */
export interface DisputeReport {
  readonly areaCode: string;
  readonly place: string | null;
  readonly source: DisputeSource;
  readonly referredBy: string | null;
  readonly incidentId: string | null;
  readonly type: DisputeType;
  readonly urgency: Urgency;
  readonly subject: string;
  readonly content: string;
  readonly peopleCount: number;
  readonly parties: readonly NewParty[];
}

/** `MD-YYYYMMDD-NNNNNN`; after 999999 the digits begin again, on a later day. */
export const disputeNumber = (sequence: number, now: Date): string =>
  `MD-${compactDay(now)}-${String(sequence % 1_000_000).padStart(6, '0')}`;

/** A new dispute, not graded yet. Whoever applies for mediation consents to it; everybody else is asked. */
export function openedDispute(report: DisputeReport, named: { id: string; number: string }, now: Date): Dispute {
  const parties = report.parties.map((party): Party => {
    const applies = report.source === 'application' && party.role === 'applicant';
    return { ...party, consent: applies ? 'given' : 'pending', consentAt: applies ? now : null };
  });
  return {
    ...report,
    ...named,
    parties,
    peopleCount: Math.max(report.peopleCount, parties.length),
    state: disputeTransitions.start,
    version: 1,
    colour: 'green',
    grade: { colour: 'green', score: 0, parts: [] },
    colourOverride: null,
    mediatorIds: [],
    recusals: [],
    helperIds: [],
    sessions: [],
    agreement: null,
    followUps: [],
    openedAt: now,
    ...colourClocks('green', now),
    acceptedAt: null,
    mediationDueAt: null,
    settledAt: null,
    followUpDueAt: null,
    endedAt: null,
    sourceLostAt: null,
  };
}
