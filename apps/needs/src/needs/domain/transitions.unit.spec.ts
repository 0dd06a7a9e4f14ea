import { transitionsSuite } from '@linli/testing';
import fc from 'fast-check';
import { needTransitions, type NeedAction, type NeedState } from './transitions.js';

transitionsSuite(needTransitions, [
  'ordered approve → screened',
  'ordered decline → declined',
  'screened publish → published',
  'published unpublish → screened',
  'published start → in-service',
  'in-service interrupt → published',
  'in-service finish → served',
  'served send-back → in-service',
  'served fulfil → fulfilled',
  'fulfilled rate → rated',
  'ordered cancel → cancelled',
  'screened cancel → cancelled',
  'published cancel → cancelled',
  'ordered lose-source → cancelled',
  'screened lose-source → cancelled',
  'published lose-source → cancelled',
  'in-service lose-source → in-service',
  'served lose-source → served',
]);

it('says in whose hands each action of a need lies, which of them need a reason, and which follow from another', () => {
  const rules = needTransitions.actions.map((action) => {
    const { by, reason, follows } = needTransitions.rule(action);
    return [action, by, reason, follows];
  });
  expect([needTransitions.aggregate, needTransitions.start]).toEqual(['need', 'ordered']);
  expect(rules).toEqual([
    ['approve', 'community', 'optional', undefined],
    ['decline', 'community', 'required', undefined],
    ['publish', 'community', undefined, undefined],
    ['unpublish', 'community', undefined, 'task cancel'],
    ['start', 'provider', undefined, 'task start'],
    ['interrupt', 'provider', undefined, 'task interrupt'],
    ['finish', 'provider', undefined, 'task submit'],
    ['send-back', 'community', undefined, 'task send-back'],
    ['fulfil', 'community', undefined, 'task accept'],
    ['rate', 'resident', undefined, undefined],
    ['cancel', 'resident', 'optional', undefined],
    ['lose-source', 'community', undefined, 'the end of its incident'],
  ]);
});

describe('the story of a need', () => {
  it('never fulfils what was not screened, never rates what was not fulfilled, and never cancels once the service began', () => {
    const ends = new Set<NeedState>();
    fc.assert(
      fc.property(fc.array(fc.nat({ max: 6 }), { minLength: 10, maxLength: 20 }), (picks) => {
        const { done, state } = walk(picks);
        ends.add(state);
        if (done.includes('fulfil')) expect(done[0]).toBe('approve');
        if (done.includes('rate')) expect(done.slice(-2)).toEqual(['fulfil', 'rate']);
        if (done.at(-1) === 'cancel') expect(done.lastIndexOf('start')).toBeLessThanOrEqual(done.lastIndexOf('interrupt'));
      }),
      { numRuns: 1_000, seed: 20261122 },
    );
    expect([...ends]).toEqual(expect.arrayContaining(['declined', 'rated', 'cancelled']));
  });
});

/** Follows one of the moves that the table allows at every step. */
function walk(picks: number[]): { done: NeedAction[]; state: NeedState } {
  const done: NeedAction[] = [];
  let state = needTransitions.start;
  for (const pick of picks) {
    const actions = needTransitions.allowedActions(state);
    const action = actions[pick % Math.max(actions.length, 1)];
    if (!action) break;
    state = needTransitions.after(state, action);
    done.push(action);
  }
  return { done, state };
}
