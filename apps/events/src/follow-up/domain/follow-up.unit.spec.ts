import { describeAnswer, followUpOutcome, type FollowUpAnswer } from './follow-up.js';

const answer = (more: Partial<FollowUpAnswer>): FollowUpAnswer => ({
  channel: 'phone',
  contacted: true,
  resolved: true,
  satisfaction: 5,
  reasons: null,
  ...more,
});

describe('a follow-up', () => {
  it.each([
    ['resolved', answer({}), 'close'],
    ['resolved', answer({ satisfaction: 3 }), 'close'],
    ['resolved', answer({ satisfaction: null }), 'close'],
    ['resolved', answer({ satisfaction: 2 }), 'redo'],
    ['resolved', answer({ resolved: false, satisfaction: 5 }), 'redo'],
    ['closed', answer({ satisfaction: 1 }), 'redo'],
    ['closed', answer({}), 'recorded'],
    ['resolved', answer({ contacted: false, resolved: null, satisfaction: null }), 'recorded'],
  ] as const)('of a %s incident with %j leads to %s', (state, given, outcome) => {
    expect(followUpOutcome(state, given)).toBe(outcome);
  });

  it.each(['reported', 'dispatched', 'in-progress', 'merged', 'cancelled'])('is refused while the incident is %s', (state) => {
    expect(() => followUpOutcome(state, answer({}))).toThrow('events.follow-up-not-due');
  });

  it('is refused where a reached reporter says nothing, or an unreached one something', () => {
    expect(() => followUpOutcome('resolved', answer({ resolved: null }))).toThrow('events.follow-up-incomplete');
    expect(() => followUpOutcome('resolved', answer({ contacted: false }))).toThrow('events.follow-up-incomplete');
  });

  it('reads as one line', () => {
    expect(describeAnswer(answer({ reasons: '很快' }))).toBe('已解决，满意度 5 分：很快');
    expect(describeAnswer(answer({ contacted: false, resolved: null, satisfaction: null }))).toBe('未联系上');
  });
});
