import fc from 'fast-check';
import { incidentStateNames, type IncidentState } from './incident-state.js';
import { allowedActions, incidentActions, stateAfter, transitions, type IncidentAction, type Transition } from './transitions.js';

const table = new Map(
  incidentActions.flatMap((action) =>
    (transitions[action] as Transition).from.map((from) => [`${from} ${action}`, transitions[action].to]),
  ),
);
const state = fc.constantFrom(...incidentStateNames);
const action = fc.constantFrom(...incidentActions);

describe('the table of transitions', () => {
  it('allows exactly the moves that it lists, from every state', () => {
    fc.assert(
      fc.property(state, action, (from, move) => {
        const to = table.get(`${from} ${move}`);
        if (to) expect(stateAfter(from, move)).toBe(to);
        else expect(() => stateAfter(from, move)).toThrow('events.move-not-allowed');
        expect(allowedActions(from).includes(move)).toBe(to !== undefined);
      }),
      { numRuns: 500 },
    );
  });

  it('never leaves the table on any walk from reported', () => {
    fc.assert(
      fc.property(fc.array(action, { maxLength: 30 }), (moves) => {
        let current: IncidentState = 'reported';
        for (const move of moves) {
          const before: IncidentState = current;
          try {
            current = stateAfter(before, move);
          } catch {
            expect(table.has(`${before} ${move}`)).toBe(false);
          }
          expect(incidentStateNames).toContain(current);
        }
      }),
    );
  });

  it('reaches every state from reported', () => {
    const reached = new Set<IncidentState>(['reported']);
    for (const from of reached) for (const move of allowedActions(from)) reached.add(stateAfter(from, move));
    expect([...reached].sort()).toEqual([...incidentStateNames].sort());
  });

  it.each<IncidentState>(['rejected', 'merged', 'cancelled', 'voided'])('ends in %s', (end) => {
    expect(allowedActions(end)).toEqual([]);
  });

  it('reopens a closed incident by redo only', () => {
    expect(allowedActions('closed')).toEqual<IncidentAction[]>(['redo']);
  });
});
