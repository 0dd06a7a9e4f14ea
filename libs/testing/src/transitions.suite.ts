import type { Transitions } from '@linli/unit-of-work';
import fc from 'fast-check';

/**
 * What every table of transitions promises. `expected` is the table written out by hand, one move a line as `state action → state`, so that a change of
 * the table shows in a spec; states that no line leaves are final.
 */
export function transitionsSuite(transitions: Transitions, expected: readonly string[]): void {
  const { states, actions, start } = transitions;
  const moves = new Map(expected.map((line) => [line.slice(0, line.indexOf(' →')), line.slice(line.indexOf('→ ') + 2)]));
  const state = fc.constantFrom(...states);
  const action = fc.constantFrom(...actions);

  describe(`the table of transitions of a ${transitions.aggregate}`, () => {
    it('has exactly the moves that are written out here', () => {
      const lines = transitions.view().transitions.map(({ from, action: name, to }) => `${from} ${name} → ${to}`);
      expect([...lines].sort()).toEqual([...expected].sort());
    });

    it('leads on by its moves and refuses every other, from every state', () => {
      fc.assert(
        fc.property(state, action, (from, name) => {
          const to = moves.get(`${from} ${name}`);
          expect(transitions.allowedActions(from).includes(name)).toBe(to !== undefined);
          if (to === undefined) expect(() => transitions.after(from, name)).toThrow();
          else expect(transitions.after(from, name)).toBe(to);
        }),
        { numRuns: 1_000 },
      );
    });

    it('reaches every state from the first one, and each action is possible somewhere', () => {
      const reached = new Set([start]);
      for (const from of reached) for (const name of transitions.allowedActions(from)) reached.add(transitions.after(from, name));
      expect([...reached].sort()).toEqual([...states].sort());
      expect(actions.filter((name) => !states.some((from) => transitions.allowedActions(from).includes(name)))).toEqual([]);
    });

    it('names every state and action in both languages', () => {
      const labels = [...states.map((name) => transitions.stateLabel(name)), ...actions.map((name) => transitions.actionLabel(name))];
      for (const { zh, en } of labels) {
        expect(zh).toMatch(/\p{Script=Han}/u);
        expect(en).toMatch(/^[a-z][a-z' -]*$/);
      }
    });
  });
}
