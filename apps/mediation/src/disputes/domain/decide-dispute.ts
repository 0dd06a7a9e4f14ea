import { MediationError } from '../../mediation.errors.js';
import { colourClocks, followUpDueAt, mediationDueAt } from './clocks.js';
import { raised, type Colour } from './colour.js';
import { helpersMax, partiesMax, type Dispute, type Party } from './dispute.js';
import type { Grade } from './grade-dispute.js';
import { nextState } from './transitions.js';

/** Takes a grade over; a colour that a person chose stays. */
export function regraded(dispute: Dispute, grade: Grade): Dispute {
  return withColour({ ...dispute, grade }, dispute.colourOverride?.colour ?? grade.colour);
}

export function withPartyAdded(dispute: Dispute, parties: readonly Party[]): Dispute {
  const state = nextState(dispute.state, 'add-party');
  if (parties.length > partiesMax) throw new MediationError('mediation.parties-too-many', { max: partiesMax });
  return { ...dispute, state, peopleCount: Math.max(dispute.peopleCount, parties.length) };
}

/** Both sides, and everybody named, must have consented (人民调解法 Art. 17). The month of mediation starts now. */
export function accepted(dispute: Dispute, parties: readonly Party[], now: Date): Dispute {
  const state = nextState(dispute.state, 'accept');
  const given = parties.filter((party) => party.consent === 'given');
  const bothSides = given.some((party) => party.role === 'applicant') && given.some((party) => party.role === 'respondent');
  if (!bothSides || given.length < parties.length) {
    throw new MediationError('mediation.consents-missing', { given: given.length, parties: parties.length });
  }
  return { ...dispute, state, acceptedAt: now, mediationDueAt: mediationDueAt(now) };
}

export function withMediator(dispute: Dispute, mediatorId: string): Dispute {
  const state = nextState(dispute.state, 'assign-mediator');
  if (dispute.recusals.some((recusal) => recusal.mediatorId === mediatorId)) {
    throw new MediationError('mediation.mediator-recused', { id: mediatorId });
  }
  if (dispute.mediatorIds.includes(mediatorId)) throw new MediationError('mediation.mediator-already-assigned', { id: mediatorId });
  return { ...dispute, state, mediatorIds: [...dispute.mediatorIds, mediatorId] };
}

/** Flags an interest (回避): the mediator cannot be assigned, and leaves the case if assigned. */
export function withRecusal(dispute: Dispute, mediatorId: string, reason: string, now: Date): Dispute {
  return {
    ...dispute,
    state: nextState(dispute.state, 'recuse-mediator'),
    mediatorIds: dispute.mediatorIds.filter((id) => id !== mediatorId),
    recusals: [...dispute.recusals.filter((entry) => entry.mediatorId !== mediatorId), { mediatorId, reason, at: now.toISOString() }],
  };
}

export function withHelper(dispute: Dispute, volunteerId: string): Dispute {
  const state = nextState(dispute.state, 'add-helper');
  if (dispute.helperIds.includes(volunteerId)) throw new MediationError('mediation.helper-already-added', { id: volunteerId });
  if (dispute.helperIds.length >= helpersMax) throw new MediationError('mediation.helpers-too-many', { max: helpersMax });
  return { ...dispute, state, helperIds: [...dispute.helperIds, volunteerId] };
}

/** A failed session raises the warning one step. */
export function afterSession(dispute: Dispute, outcome: 'progress' | 'no-progress' | 'failed'): Dispute {
  const next = { ...dispute, state: nextState(dispute.state, 'record-session') };
  return outcome === 'failed' ? withColour(next, raised(next.colour)) : next;
}

export function overridden(dispute: Dispute, colour: Colour, reason: string, by: string, now: Date): Dispute {
  const state = nextState(dispute.state, 'override-colour');
  return withColour({ ...dispute, state, colourOverride: { colour, reason, by, at: now.toISOString() } }, colour);
}

/** The agreement is in effect: the warning turns green (转绿) and a follow-up visit is due, the sooner the graver it was. */
export function settled(dispute: Dispute, action: 'reach-oral-agreement' | 'seal-agreement', settledAt: Date): Dispute {
  const state = nextState(dispute.state, action);
  return { ...dispute, state, colour: 'green', settledAt, endedAt: settledAt, followUpDueAt: followUpDueAt(dispute.colour, settledAt) };
}

export function ended(dispute: Dispute, action: 'refuse-consent' | 'fail' | 'withdraw', now: Date): Dispute {
  return { ...dispute, state: nextState(dispute.state, action), endedAt: now };
}

function withColour(dispute: Dispute, colour: Colour): Dispute {
  return { ...dispute, colour, ...colourClocks(colour, dispute.openedAt) };
}
