import { transitionsSuite } from '@linli/testing';
import { taskTransitions } from './task-transitions.js';

transitionsSuite(taskTransitions, [
  'open claim → open',
  'in-service claim → in-service',
  'open fill → taken',
  'in-service fill → in-service',
  'open release → open',
  'taken release → open',
  'in-service release → in-service',
  'open start → in-service',
  'taken start → in-service',
  'in-service interrupt → open',
  'in-service submit → proof-submitted',
  'proof-submitted send-back → in-service',
  'proof-submitted accept → accepted',
  'open cancel → cancelled',
  'taken cancel → cancelled',
]);

it('says in whose hands each action of a task lies, which of them need a reason, and which follow from another', () => {
  const rules = taskTransitions.actions.map((action) => {
    const { by, reason, follows } = taskTransitions.rule(action);
    return [action, by, reason, follows];
  });
  expect([taskTransitions.aggregate, taskTransitions.start]).toEqual(['task', 'open']);
  expect(rules).toEqual([
    ['claim', 'provider', undefined, undefined],
    ['fill', 'provider', undefined, undefined],
    ['release', undefined, undefined, 'claim withdraw'],
    ['start', 'provider', undefined, 'claim check-in'],
    ['interrupt', undefined, undefined, 'claim withdraw'],
    ['submit', 'provider', undefined, 'claim prove'],
    ['send-back', 'community', 'required', undefined],
    ['accept', 'community', undefined, undefined],
    ['cancel', 'community', 'required', undefined],
  ]);
});
