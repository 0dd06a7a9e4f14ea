import type { IncidentAction, IncidentState } from '../../incidents/domain/transitions.js';

const steps = {
  accepted: 'dispatch',
  dispatched: 'sign',
  suspended: 'resume',
  'return-requested': 'refuse-return',
} as const satisfies Partial<Record<IncidentState, IncidentAction>>;

/** The next move towards "in progress"; null in states that are beyond it, or a person's business. */
export const stepTowardsWork = (state: IncidentState): (typeof steps)[keyof typeof steps] | null =>
  state in steps ? steps[state as keyof typeof steps] : null;
