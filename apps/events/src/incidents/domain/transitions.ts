import { EventsError } from '../../events.errors.js';
import type { IncidentState } from './incident-state.js';

export interface Transition {
  readonly name: string;
  readonly from: readonly IncidentState[];
  readonly to: IncidentState;
  /** Whether whoever acts must say why. */
  readonly reason: 'required' | 'optional';
}

/** The one table of moves. The API publishes it; nothing else is possible. */
export const transitions = {
  accept: { name: '受理', from: ['reported'], to: 'accepted', reason: 'optional' },
  reject: { name: '不予受理', from: ['reported'], to: 'rejected', reason: 'required' },
  dispatch: { name: '派单', from: ['accepted', 'dispatched'], to: 'dispatched', reason: 'optional' },
  sign: { name: '签收', from: ['dispatched'], to: 'in-progress', reason: 'optional' },
  'request-return': { name: '申请退单', from: ['dispatched', 'in-progress'], to: 'return-requested', reason: 'required' },
  'approve-return': { name: '同意退单', from: ['return-requested'], to: 'accepted', reason: 'optional' },
  'refuse-return': { name: '驳回退单', from: ['return-requested'], to: 'dispatched', reason: 'required' },
  suspend: { name: '挂账', from: ['in-progress'], to: 'suspended', reason: 'required' },
  resume: { name: '恢复办理', from: ['suspended'], to: 'in-progress', reason: 'optional' },
  resolve: { name: '办结', from: ['in-progress'], to: 'resolved', reason: 'optional' },
  redo: { name: '重办', from: ['resolved', 'closed'], to: 'in-progress', reason: 'required' },
  close: { name: '结案', from: ['resolved'], to: 'closed', reason: 'optional' },
  merge: { name: '并案', from: ['reported', 'accepted', 'dispatched', 'in-progress'], to: 'merged', reason: 'optional' },
  cancel: {
    name: '撤销',
    from: ['reported', 'accepted', 'dispatched', 'in-progress', 'return-requested', 'suspended'],
    to: 'cancelled',
    reason: 'required',
  },
  void: {
    name: '作废',
    from: ['accepted', 'dispatched', 'in-progress', 'return-requested', 'suspended'],
    to: 'voided',
    reason: 'required',
  },
} as const satisfies Record<string, Transition>;

export type IncidentAction = keyof typeof transitions;
export const incidentActions = Object.keys(transitions) as IncidentAction[];

/** The state after `action`; throws `events.move-not-allowed` where the table has no such move. */
export function stateAfter(state: IncidentState, action: IncidentAction): IncidentState {
  const { from, to }: Transition = transitions[action];
  if (!from.includes(state)) throw new EventsError('events.move-not-allowed', { action, state });
  return to;
}

export function allowedActions(state: IncidentState): IncidentAction[] {
  return incidentActions.filter((action) => (transitions[action] as Transition).from.includes(state));
}
