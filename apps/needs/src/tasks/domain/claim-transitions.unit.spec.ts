import { transitionsSuite } from '@linli/testing';
import { claimTransitions } from './claim-transitions.js';

transitionsSuite(claimTransitions, [
  'claimed check-in → checked-in',
  'checked-in check-out → checked-out',
  'checked-out prove → proven',
  'proven send-back → checked-out',
  'proven accept → accepted',
  'claimed withdraw → withdrawn',
  'checked-in withdraw → withdrawn',
  'checked-out withdraw → withdrawn',
]);

it('says in whose hands each action of a claim lies, which of them need a reason, and which follow from another', () => {
  const rules = claimTransitions.actions.map((action) => {
    const { by, reason, follows } = claimTransitions.rule(action);
    return [action, by, reason, follows];
  });
  expect([claimTransitions.aggregate, claimTransitions.start]).toEqual(['claim', 'claimed']);
  expect(rules).toEqual([
    ['check-in', 'provider', undefined, undefined],
    ['check-out', 'provider', undefined, undefined],
    ['prove', 'provider', undefined, undefined],
    ['send-back', 'community', undefined, 'task send-back'],
    ['accept', 'community', undefined, 'task accept'],
    ['withdraw', undefined, 'optional', undefined],
  ]);
});
