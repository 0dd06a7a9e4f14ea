import fc from 'fast-check';
import { needStates, needTransitions, nextNeedState, type NeedAction, type NeedState } from './need-transitions.js';

const actions = [...new Set(needTransitions.map(({ action }) => action))];
const anyState = fc.constantFrom(...needStates);
const anyAction = fc.constantFrom(...actions);

describe('the transitions of a need', () => {
  it('lead on by the table and nowhere else', () => {
    fc.assert(
      fc.property(anyState, anyAction, (state, action) => {
        const moves = needTransitions.filter((move) => move.from === state && move.action === action);
        expect(moves.length).toBeLessThanOrEqual(1);
        if (moves[0]) expect(nextNeedState(state, action)).toBe(moves[0].to);
        else
          expect(() => nextNeedState(state, action)).toThrow(
            expect.objectContaining({ code: 'needs.need-moved', params: { state, action } }),
          );
      }),
    );
  });

  it('reach every state from the order, and only those', () => {
    expect(reachable('ordered')).toEqual(new Set(needStates));
  });

  it('end in declined, rated and cancelled', () => {
    const ends = needStates.filter((state) => !needTransitions.some(({ from }) => from === state));
    expect(ends).toEqual(['declined', 'rated', 'cancelled']);
  });

  it('never fulfil what was not screened, never rate what was not fulfilled, and never cancel once the service began', () => {
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
  let state: NeedState = 'ordered';
  for (const pick of picks) {
    const moves = needTransitions.filter(({ from }) => from === state);
    const move = moves[pick % Math.max(moves.length, 1)];
    if (!move) break;
    state = nextNeedState(state, move.action);
    done.push(move.action);
  }
  return { done, state };
}

function reachable(start: NeedState): Set<NeedState> {
  const found = new Set<NeedState>([start]);
  for (const state of found) needTransitions.filter(({ from }) => from === state).forEach(({ to }) => found.add(to));
  return found;
}
