import { NeedsError } from '../../needs.errors.js';

export const taskStates = ['open', 'taken', 'in-service', 'proof-submitted', 'accepted', 'cancelled'] as const;
export type TaskState = (typeof taskStates)[number];

/** The one table of moves of a task, published by the API as it is. `fill` is the claim that takes the last place. */
export const taskTransitions = [
  { action: 'claim', from: 'open', to: 'open' },
  { action: 'fill', from: 'open', to: 'taken' },
  { action: 'claim', from: 'in-service', to: 'in-service' },
  { action: 'fill', from: 'in-service', to: 'in-service' },
  { action: 'release', from: 'open', to: 'open' },
  { action: 'release', from: 'taken', to: 'open' },
  { action: 'release', from: 'in-service', to: 'in-service' },
  { action: 'start', from: 'open', to: 'in-service' },
  { action: 'start', from: 'taken', to: 'in-service' },
  { action: 'interrupt', from: 'in-service', to: 'open' },
  { action: 'submit', from: 'in-service', to: 'proof-submitted' },
  { action: 'send-back', from: 'proof-submitted', to: 'in-service' },
  { action: 'accept', from: 'proof-submitted', to: 'accepted' },
  { action: 'cancel', from: 'open', to: 'cancelled' },
  { action: 'cancel', from: 'taken', to: 'cancelled' },
] as const satisfies readonly { action: string; from: TaskState; to: TaskState }[];
export type TaskAction = (typeof taskTransitions)[number]['action'];

/** The state that `action` leads to from `state`; throws `needs.task-moved` if the table has no such move. */
export function nextTaskState(state: TaskState, action: TaskAction): TaskState {
  const move = taskTransitions.find((transition) => transition.action === action && transition.from === state);
  if (!move) throw new NeedsError('needs.task-moved', { state, action });
  return move.to;
}
