import { incidentTransitions, type IncidentState } from '../../incidents/domain/transitions.js';
import { stepTowardsWork } from './partner-news.js';

const towards = { accepted: 'dispatch', dispatched: 'sign' };
const cases = [
  ['begun', towards],
  ['finished', { ...towards, suspended: 'resume', 'return-requested': 'refuse-return' }],
] as const;

describe.each(cases)('the step towards work of a matter that is %s', (news, steps) => {
  it('is from each state that has one, and none is from any other', () => {
    const found = incidentTransitions.states.map((state) => [state, stepTowardsWork(news, state)]);
    expect(Object.fromEntries(found.filter(([, step]) => step !== undefined))).toEqual(steps);
  });

  it('is a move of the table, and ends in progress', () => {
    for (const start of Object.keys(steps)) {
      let state = start as IncidentState;
      for (let step = stepTowardsWork(news, state); step; step = stepTowardsWork(news, state))
        state = incidentTransitions.after(state, step);
      expect(state).toBe('in-progress');
    }
  });
});
