import type { TaskState } from './task-transitions.js';

/** What a change of the task's state means for its need; null where the need stays as it is. */
export type NeedStep = 'start' | 'interrupt' | 'finish' | 'send-back' | 'fulfil' | 'unpublish';

const steps: Readonly<Record<TaskState, Partial<Record<TaskState, NeedStep>>>> = {
  open: { 'in-service': 'start', cancelled: 'unpublish' },
  taken: { 'in-service': 'start', cancelled: 'unpublish' },
  'in-service': { open: 'interrupt', 'proof-submitted': 'finish' },
  'proof-submitted': { 'in-service': 'send-back', accepted: 'fulfil' },
  accepted: {},
  cancelled: {},
};

export const needStep = (before: TaskState, after: TaskState): NeedStep | null => steps[before][after] ?? null;
