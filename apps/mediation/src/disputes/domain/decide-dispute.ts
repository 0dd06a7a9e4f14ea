import { MediationError } from '../../mediation.errors.js';
import {
  checkNotInFuture,
  draftedAgreement,
  performedObligation,
  sealedAgreement,
  signedAgreement,
  type Agreement,
  type AgreementDraft,
  type RequiredSigners,
  type Signer,
} from './agreement.js';
import { colourClocks, followUpDueAt, mediationDueAt, raisedClocks } from './clocks.js';
import { isGraver, raised, type Colour } from './colour.js';
import { helpersMax, partiesMax, type ColourOverride, type Dispute } from './dispute.js';
import { gradeDispute } from './grade-dispute.js';
import type { NewParty } from './open-dispute.js';
import type { FollowUp, Session } from './session.js';
import { disputeTransitions, type DisputeAction } from './transitions.js';

/** Graded by what is known of it now; a colour that a person chose stays. */
export function graded(dispute: Dispute, repeats: number, now: Date): Dispute {
  const { type, peopleCount, urgency } = dispute;
  const grade = gradeDispute({ type, text: `${dispute.subject}\n${dispute.content}`, peopleCount, urgency, repeats });
  return withColour({ ...dispute, grade }, dispute.colourOverride?.colour ?? grade.colour, now);
}

/** Whoever is named later has still to consent. */
export function withParty(dispute: Dispute, party: NewParty): Dispute {
  const next = moved(dispute, 'add-party');
  const parties = [...dispute.parties, { ...party, consent: 'pending' as const, consentAt: null }];
  if (parties.length > partiesMax) throw new MediationError('mediation.parties-too-many', { max: partiesMax });
  return { ...next, parties, peopleCount: Math.max(dispute.peopleCount, parties.length) };
}

/** A party's consent; a clear refusal ends mediation at any time (人民调解法 Art. 17). */
export function withConsent(dispute: Dispute, partyId: string, consent: 'given' | 'refused', now: Date): Dispute {
  const next = consent === 'given' ? moved(dispute, 'give-consent') : ended(dispute, 'refuse-consent', now);
  if (!dispute.parties.some(({ id }) => id === partyId)) throw new MediationError('mediation.party-not-found', { id: partyId });
  const parties = dispute.parties.map((party) => (party.id === partyId ? { ...party, consent, consentAt: now } : party));
  return { ...next, parties };
}

/** Both sides, and everybody named, must have consented (人民调解法 Art. 17). The month of mediation starts now. */
export function accepted(dispute: Dispute, now: Date): Dispute {
  const next = moved(dispute, 'accept');
  const { parties } = dispute;
  const given = parties.filter((party) => party.consent === 'given');
  const bothSides = given.some((party) => party.role === 'applicant') && given.some((party) => party.role === 'respondent');
  if (!bothSides || given.length < parties.length) {
    throw new MediationError('mediation.consents-missing', { given: given.length, parties: parties.length });
  }
  return { ...next, acceptedAt: now, mediationDueAt: mediationDueAt(now) };
}

export function withMediator(dispute: Dispute, mediatorId: string): Dispute {
  const next = moved(dispute, 'assign-mediator');
  if (dispute.recusals.some((recusal) => recusal.mediatorId === mediatorId)) {
    throw new MediationError('mediation.mediator-recused', { id: mediatorId });
  }
  if (dispute.mediatorIds.includes(mediatorId)) throw new MediationError('mediation.mediator-already-assigned', { id: mediatorId });
  return { ...next, mediatorIds: [...dispute.mediatorIds, mediatorId] };
}

/**
 * Flags an interest (回避): the mediator cannot be assigned, and leaves the case if assigned; without any mediator left, the case waits for one again, and
 * what was drafted with the last one falls. Said again, it replaces what was said.
 */
export function withRecusal(dispute: Dispute, recusal: { mediatorId: string; reason: string }, now: Date): Dispute {
  const { mediatorId } = recusal;
  const mediatorIds = dispute.mediatorIds.filter((id) => id !== mediatorId);
  const next = moved(dispute, 'recuse-mediator');
  const isBegun = disputeTransitions.allowedActions(next.state).includes('lose-mediators');
  return {
    ...(isBegun && mediatorIds.length === 0 ? withoutMediators(next) : next),
    mediatorIds,
    recusals: [...dispute.recusals.filter((entry) => entry.mediatorId !== mediatorId), { ...recusal, at: now }],
  };
}

/** The last mediator has gone: the case waits for another. */
export const withoutMediators = (dispute: Dispute): Dispute => ({ ...moved(dispute, 'lose-mediators'), mediatorIds: [], agreement: null });

/** Relatives, neighbours and volunteers may help (人民调解法 Art. 20). */
export function withHelper(dispute: Dispute, volunteerId: string): Dispute {
  const next = moved(dispute, 'add-helper');
  if (dispute.helperIds.includes(volunteerId)) throw new MediationError('mediation.helper-already-added', { id: volunteerId });
  if (dispute.helperIds.length >= helpersMax) throw new MediationError('mediation.helpers-too-many', { max: helpersMax });
  return { ...next, helperIds: [...dispute.helperIds, volunteerId] };
}

/** A failed session raises the warning one step; one without progress does not. */
export function withSession(dispute: Dispute, session: Session, now: Date): Dispute {
  const next = { ...moved(dispute, 'record-session'), sessions: inOrder([...dispute.sessions, session], ({ heldAt }) => heldAt) };
  checkNotInFuture(session.heldAt, now, '/heldAt');
  return session.outcome === 'failed' ? withColour(next, raised(next.colour), now) : next;
}

/** A person chooses the colour; the due times follow it, counted from now for a graver one and from the registration for a lesser one. */
export function withColourOverride(dispute: Dispute, override: Omit<ColourOverride, 'at'>, now: Date): Dispute {
  const next = { ...moved(dispute, 'override-colour'), colourOverride: { ...override, at: now } };
  return withColour(next, override.colour, now);
}

/** An oral agreement settles the dispute, a written one waits for signatures and seal; drafting again replaces it and its signatures. */
export function withAgreement(dispute: Dispute, draft: AgreementDraft, now: Date): Dispute {
  const next = moved(dispute, draft.form === 'oral' ? 'reach-oral-agreement' : 'draft-written-agreement');
  if (dispute.mediatorIds.length === 0) throw new MediationError('mediation.mediator-missing');
  if (dispute.acceptedAt && draft.reachedAt < dispute.acceptedAt)
    throw new MediationError('mediation.reached-before-accepted', {}, { pointer: '/reachedAt' });
  return inEffect({ ...next, agreement: draftedAgreement(draft, dispute.type, now) });
}

export function withSignature(dispute: Dispute, by: { signer: Signer; id: string }, now: Date): Dispute {
  const next = moved(dispute, 'sign-agreement');
  return { ...next, agreement: signedAgreement(agreementOf(dispute), by, requiredSigners(dispute), now) };
}

/** The seal puts a written agreement in effect and settles the dispute (人民调解法 Art. 29). */
export function withSeal(dispute: Dispute, now: Date): Dispute {
  const next = moved(dispute, 'seal-agreement');
  return inEffect({ ...next, agreement: sealedAgreement(agreementOf(dispute), requiredSigners(dispute), now) });
}

export function withPerformance(dispute: Dispute, obligationId: string, now: Date): Dispute {
  const next = moved(dispute, 'perform-obligation');
  return { ...next, agreement: performedObligation(agreementOf(dispute), obligationId, now) };
}

export function withFollowUp(dispute: Dispute, visit: FollowUp, now: Date): Dispute {
  const next = moved(dispute, 'record-follow-up');
  checkNotInFuture(visit.visitedAt, now, '/visitedAt');
  return { ...next, followUps: inOrder([...dispute.followUps, visit], ({ visitedAt }) => visitedAt) };
}

/** Closed once everything promised is performed and the last visit has found it calm. */
export function closed(dispute: Dispute): Dispute {
  const next = moved(dispute, 'close');
  const open = agreementOf(dispute).obligations.filter(({ performedAt }) => performedAt === null).length;
  if (open > 0) throw new MediationError('mediation.obligations-open', { open });
  const visit = dispute.followUps.at(-1);
  if (!visit) throw new MediationError('mediation.follow-up-missing');
  if (!visit.calm) throw new MediationError('mediation.follow-up-not-calm');
  return next;
}

export const mayLoseSource = ({ state }: Dispute): boolean => disputeTransitions.allowedActions(state).includes('lose-source');

/** The incident that it came from was withdrawn: so is what has not begun; what has is its handler's to decide on. */
export function withoutSource(dispute: Dispute, now: Date): Dispute {
  const next = moved(dispute, 'lose-source');
  return { ...next, sourceLostAt: now, endedAt: next.state === 'source-withdrawn' ? now : null };
}

/** Mediation ends without an agreement. */
export function ended(dispute: Dispute, action: 'refuse-consent' | 'fail' | 'withdraw', now: Date): Dispute {
  return { ...moved(dispute, action), endedAt: now };
}

export const requiredSigners = ({ parties, mediatorIds }: Dispute): RequiredSigners => ({
  partyIds: parties.map(({ id }) => id),
  mediatorIds,
});

/** Whose case it is at present: nobody's once it has ended. */
export const caseHolders = ({ mediatorIds, endedAt }: Dispute): readonly string[] => (endedAt === null ? mediatorIds : []);

const moved = (dispute: Dispute, action: DisputeAction): Dispute => ({
  ...dispute,
  state: disputeTransitions.after(dispute.state, action),
});

function withColour(dispute: Dispute, colour: Colour, now: Date): Dispute {
  if (colour === dispute.colour) return dispute;
  const isRaise = now > dispute.openedAt && isGraver(colour, dispute.colour);
  return { ...dispute, colour, ...(isRaise ? raisedClocks(colour, dispute, now) : colourClocks(colour, dispute.openedAt)) };
}

const inOrder = <T>(records: readonly T[], timeOf: (record: T) => Date): readonly T[] =>
  [...records].sort((a, b) => timeOf(a).getTime() - timeOf(b).getTime());

/** With an agreement in effect the warning turns green (转绿), and a follow-up visit is due, the sooner the graver it was. */
function inEffect(dispute: Dispute): Dispute {
  const settledAt = dispute.agreement?.effectiveAt ?? null;
  if (settledAt === null) return dispute;
  return { ...dispute, colour: 'green', settledAt, endedAt: settledAt, followUpDueAt: followUpDueAt(dispute.colour, settledAt) };
}

function agreementOf({ agreement }: Dispute): Agreement {
  if (!agreement) throw new MediationError('mediation.agreement-not-found');
  return agreement;
}
