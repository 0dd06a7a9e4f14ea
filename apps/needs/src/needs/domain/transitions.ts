import { NeedsError } from '../../needs.errors.js';

export const needStates = [
  'ordered',
  'declined',
  'screened',
  'published',
  'in-service',
  'served',
  'fulfilled',
  'rated',
  'cancelled',
] as const;
export type NeedState = (typeof needStates)[number];

/**
 * The one table of moves of a need: 点单 → 审单 → 派单/抢单 → 服务 → 验收 → 评单. No other move is possible; the API publishes it as it is.
 * `by` says in whose hands the move lies.
 */
export const needTransitions = [
  { action: 'approve', from: 'ordered', to: 'screened', by: 'community' },
  { action: 'decline', from: 'ordered', to: 'declined', by: 'community' },
  { action: 'publish', from: 'screened', to: 'published', by: 'community' },
  { action: 'unpublish', from: 'published', to: 'screened', by: 'community' },
  { action: 'start', from: 'published', to: 'in-service', by: 'provider' },
  { action: 'interrupt', from: 'in-service', to: 'published', by: 'provider' },
  { action: 'finish', from: 'in-service', to: 'served', by: 'provider' },
  { action: 'send-back', from: 'served', to: 'in-service', by: 'community' },
  { action: 'fulfil', from: 'served', to: 'fulfilled', by: 'community' },
  { action: 'rate', from: 'fulfilled', to: 'rated', by: 'resident' },
  { action: 'cancel', from: 'ordered', to: 'cancelled', by: 'resident' },
  { action: 'cancel', from: 'screened', to: 'cancelled', by: 'resident' },
  { action: 'cancel', from: 'published', to: 'cancelled', by: 'resident' },
] as const;
export type NeedAction = (typeof needTransitions)[number]['action'];

/** The state that `action` leads to from `state`; throws `needs.need-moved` if the table has no such move. */
export function nextNeedState(state: NeedState, action: NeedAction): NeedState {
  const move = needTransitions.find((transition) => transition.action === action && transition.from === state);
  if (!move) throw new NeedsError('needs.need-moved', { state, action });
  return move.to;
}
