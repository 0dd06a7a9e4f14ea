import { MediationError } from '../../mediation.errors.js';

export const disputeStates = [
  'registered',
  'accepted',
  'in-mediation',
  'awaiting-signatures',
  'settled',
  'closed',
  'failed',
  'refused',
  'withdrawn',
] as const;
export type DisputeState = (typeof disputeStates)[number];

export const disputeActions = [
  'add-party',
  'give-consent',
  'refuse-consent',
  'accept',
  'recuse-mediator',
  'assign-mediator',
  'add-helper',
  'record-session',
  'reach-oral-agreement',
  'draft-written-agreement',
  'sign-agreement',
  'seal-agreement',
  'fail',
  'withdraw',
  'override-colour',
  'perform-obligation',
  'record-follow-up',
  'close',
] as const;
export type DisputeAction = (typeof disputeActions)[number];

/** The one table of moves: state → action → next state. No other move is possible. */
export const transitions: Readonly<Record<DisputeState, Readonly<Partial<Record<DisputeAction, DisputeState>>>>> = {
  registered: {
    'add-party': 'registered',
    'give-consent': 'registered',
    'refuse-consent': 'refused',
    accept: 'accepted',
    'recuse-mediator': 'registered',
    withdraw: 'withdrawn',
    'override-colour': 'registered',
  },
  accepted: {
    'refuse-consent': 'refused',
    'recuse-mediator': 'accepted',
    'assign-mediator': 'in-mediation',
    'add-helper': 'accepted',
    withdraw: 'withdrawn',
    'override-colour': 'accepted',
  },
  'in-mediation': {
    'refuse-consent': 'refused',
    'recuse-mediator': 'in-mediation',
    'assign-mediator': 'in-mediation',
    'add-helper': 'in-mediation',
    'record-session': 'in-mediation',
    'reach-oral-agreement': 'settled',
    'draft-written-agreement': 'awaiting-signatures',
    fail: 'failed',
    withdraw: 'withdrawn',
    'override-colour': 'in-mediation',
  },
  'awaiting-signatures': {
    'refuse-consent': 'refused',
    'recuse-mediator': 'awaiting-signatures',
    'assign-mediator': 'awaiting-signatures',
    'add-helper': 'awaiting-signatures',
    'record-session': 'awaiting-signatures',
    'draft-written-agreement': 'awaiting-signatures',
    'sign-agreement': 'awaiting-signatures',
    'seal-agreement': 'settled',
    fail: 'failed',
    withdraw: 'withdrawn',
    'override-colour': 'awaiting-signatures',
  },
  settled: { 'perform-obligation': 'settled', 'record-follow-up': 'settled', close: 'closed' },
  closed: {},
  failed: {},
  refused: {},
  withdrawn: {},
};

/** The state after `action`; throws where the table has no such move. */
export function nextState(state: DisputeState, action: DisputeAction): DisputeState {
  const next = transitions[state][action];
  if (!next) throw new MediationError('mediation.action-not-allowed', { state, action });
  return next;
}

export function allowedActions(state: DisputeState): DisputeAction[] {
  return Object.keys(transitions[state]) as DisputeAction[];
}
