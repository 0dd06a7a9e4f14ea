import type { Colour } from './colour.js';
import type { DisputeType } from './dispute-type.js';
import type { Grade } from './grade-dispute.js';
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

/** Somebody whose name and phone are kept sealed; the keyed hashes only tell "the same person as before". */
export interface Party {
  id: string;
  disputeId: string;
  role: PartyRole;
  nameSealed: string;
  nameHash: string;
  phoneSealed: string | null;
  phoneHash: string | null;
  consent: PartyConsent;
  consentAt: Date | null;
}

export interface ColourOverride {
  colour: Colour;
  reason: string;
  by: string;
  at: string;
}

export interface Recusal {
  mediatorId: string;
  reason: string;
  at: string;
}

/** A dispute as it is decided upon; times are instants, `version` counts its changes. */
export interface Dispute {
  id: string;
  number: string;
  areaCode: string;
  place: string | null;
  placeKey: string | null;
  source: DisputeSource;
  referredBy: string | null;
  incidentId: string | null;
  type: DisputeType;
  urgency: Urgency;
  subject: string;
  contentSealed: string;
  peopleCount: number;
  state: DisputeState;
  version: number;
  colour: Colour;
  grade: Grade;
  colourOverride: ColourOverride | null;
  mediatorIds: string[];
  recusals: Recusal[];
  helperIds: string[];
  openedAt: Date;
  contactDueAt: Date;
  reportDueAt: Date | null;
  resolveDueAt: Date;
  acceptedAt: Date | null;
  mediationDueAt: Date | null;
  settledAt: Date | null;
  followUpDueAt: Date | null;
  endedAt: Date | null;
}

/** The same place written in another way: width, case, spaces and dashes do not count. Null where there is none. */
export function placeKeyOf(place: string | null): string | null {
  const key = (place ?? '')
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s\-_.,，。、]+/g, '');
  return key === '' ? null : key;
}
