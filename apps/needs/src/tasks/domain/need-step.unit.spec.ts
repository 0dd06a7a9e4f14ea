import { needStep } from './need-step.js';
import { taskTransitions, type TaskState } from './task-transitions.js';

describe('what a change of the task means for its need', () => {
  const expected: Record<string, string> = {
    'open in-service': 'start',
    'taken in-service': 'start',
    'in-service open': 'interrupt',
    'in-service proof-submitted': 'finish',
    'proof-submitted in-service': 'send-back',
    'proof-submitted accepted': 'fulfil',
    'open cancelled': 'unpublish',
    'taken cancelled': 'unpublish',
  };
  const pairs = taskTransitions.states.flatMap((before) => taskTransitions.states.map((after): [TaskState, TaskState] => [before, after]));

  it.each(pairs)('from %s to %s', (before, after) => {
    expect(needStep(before, after)).toBe(expected[`${before} ${after}`] ?? null);
  });
});
