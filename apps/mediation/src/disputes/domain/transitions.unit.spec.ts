import fc from 'fast-check';
import { MediationError } from '../../mediation.errors.js';
import { allowedActions, disputeActions, disputeStates, nextState, transitions, type DisputeState } from './transitions.js';

const ends: DisputeState[] = ['closed', 'failed', 'refused', 'withdrawn'];
const anyAction = fc.constantFrom(...disputeActions);

describe('the transitions of a dispute', () => {
  it('makes no move that the table does not hold, and every move it holds', () => {
    fc.assert(
      fc.property(fc.constantFrom(...disputeStates), anyAction, (state, action) => {
        const wanted = transitions[state][action];
        if (wanted) expect(nextState(state, action)).toBe(wanted);
        else expect(() => nextState(state, action)).toThrow(MediationError);
        expect(allowedActions(state).includes(action)).toBe(wanted !== undefined);
      }),
      { numRuns: 500 },
    );
  });

  it('keeps every walk from registration on known states, and ends stay ends', () => {
    fc.assert(
      fc.property(fc.array(anyAction, { maxLength: 60 }), (actions) => {
        let state: DisputeState = 'registered';
        for (const action of actions) {
          const next: DisputeState = transitions[state][action] ?? state;
          if (ends.includes(state)) expect(next).toBe(state);
          state = next;
        }
        expect(disputeStates).toContain(state);
      }),
    );
  });

  it('settles only after acceptance, and closes only what was settled', () => {
    const into = (target: DisputeState) =>
      disputeStates.filter((state) => state !== target && Object.values(transitions[state]).includes(target));
    expect(into('settled')).toEqual(['in-mediation', 'awaiting-signatures']);
    expect(into('in-mediation')).toEqual(['accepted']);
    expect(into('accepted')).toEqual(['registered']);
    expect(into('closed')).toEqual(['settled']);
  });

  it('lets a refusal end mediation at any time before the settlement', () => {
    for (const state of ['registered', 'accepted', 'in-mediation', 'awaiting-signatures'] as const) {
      expect(nextState(state, 'refuse-consent')).toBe('refused');
    }
  });

  it('can reach every state from registration', () => {
    const reached = new Set<DisputeState>(['registered']);
    for (const state of reached) for (const next of Object.values(transitions[state])) reached.add(next);
    expect([...reached].sort()).toEqual([...disputeStates].sort());
  });
});
