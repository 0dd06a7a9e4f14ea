import type { Agreement } from './agreement.js';
import type { Colour } from './colour.js';
import type { DisputeType } from './dispute-type.js';
import type { Grade } from './grade-dispute.js';
import type { FollowUp, Session } from './session.js';
import type { DisputeState } from './transitions.js';
import type { Urgency } from './warning-policy.js';

export const disputeSources = ['application', 'own-initiative', 'referral', 'incident', 'daily-report'] as const;
export type DisputeSource = (typeof disputeSources)[number];

export const partyRoles = ['applicant', 'respondent'] as const;
export type PartyRole = (typeof partyRoles)[number];

export const partyConsents = ['pending', 'given', 'refused'] as const;
export type PartyConsent = (typeof partyConsents)[number];

export const partiesMax = 20;
/** The message `mediation.dispute.settled.v1` carries at most this many. */
export const helpersMax = 20;

export interface Party {
  readonly id: string;
  readonly role: PartyRole;
  readonly name: string;
  readonly phone: string | null;
  readonly consent: PartyConsent;
  readonly consentAt: Date | null;
}

/** The colour that a person chose, and why. */
export interface ColourOverride {
  readonly colour: Colour;
  readonly reason: string;
  /** `kind:id` of who chose it. */
  readonly by: string;
  readonly at: Date;
}

/** A mediator with an interest in the dispute (回避). */
export interface Recusal {
  readonly mediatorId: string;
  readonly reason: string;
  readonly at: Date;
}

/** A dispute with everything that belongs to it, in clear; `version` counts its changes. */
export interface Dispute {
  readonly id: string;
  readonly number: string;
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
  readonly parties: readonly Party[];
  readonly state: DisputeState;
  readonly version: number;
  readonly colour: Colour;
  readonly grade: Grade;
  readonly colourOverride: ColourOverride | null;
  readonly mediatorIds: readonly string[];
  readonly recusals: readonly Recusal[];
  readonly helperIds: readonly string[];
  readonly sessions: readonly Session[];
  readonly agreement: Agreement | null;
  readonly followUps: readonly FollowUp[];
  readonly openedAt: Date;
  readonly contactDueAt: Date;
  readonly reportDueAt: Date | null;
  readonly resolveDueAt: Date;
  readonly acceptedAt: Date | null;
  readonly mediationDueAt: Date | null;
  readonly settledAt: Date | null;
  readonly followUpDueAt: Date | null;
  readonly endedAt: Date | null;
  /** When its incident was withdrawn, or became another matter: nobody there waits for it any more. */
  readonly sourceLostAt: Date | null;
}

/**
 * The same place written in another way: width, case, spaces and dashes do not count. Null where there is none, and where the place was told by the name
 * of a person: with the name taken out, the homes of two families would look like one.
 */
export function placeKeyOf(place: string | null): string | null {
  const key = (place ?? '')
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s\-_.,，。、]/g, '');
  return key === '' || key.includes('[姓名]') ? null : key;
}
