import { incidentTransitions } from '../../incidents/domain/transitions.js';
import { stepTowardsWork } from './step-towards-work.js';

describe('the step towards work', () => {
  it('is from each state that has one, and none is from any other', () => {
    const steps = incidentTransitions.states.map((state) => [state, stepTowardsWork(state)]).filter(([, step]) => step !== null);
    expect(steps).toEqual([
      ['accepted', 'dispatch'],
      ['dispatched', 'sign'],
      ['return-requested', 'refuse-return'],
      ['suspended', 'resume'],
    ]);
  });

  it('is a move of the table, and ends in progress', () => {
    for (const start of ['accepted', 'dispatched', 'return-requested', 'suspended'] as const) {
      let state: (typeof incidentTransitions.states)[number] = start;
      for (let step = stepTowardsWork(state); step !== null; step = stepTowardsWork(state)) state = incidentTransitions.after(state, step);
      expect(state).toBe('in-progress');
    }
  });
});
