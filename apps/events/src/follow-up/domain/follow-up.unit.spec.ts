import { incidentTransitions } from '../../incidents/domain/transitions.js';
import { describeAnswer, followUpOutcome, type FollowUpAnswer } from './follow-up.js';

const answer = (more: Partial<FollowUpAnswer>): FollowUpAnswer => ({
  channel: 'phone',
  contacted: true,
  resolved: true,
  satisfaction: 5,
  reasons: null,
  ...more,
});

const name = { zh: '已派单', en: 'dispatched' };

describe('a follow-up', () => {
  it.each([
    ['resolved', answer({}), 'close'],
    ['resolved', answer({ satisfaction: 3 }), 'close'],
    ['resolved', answer({ satisfaction: null }), 'close'],
    ['resolved', answer({ satisfaction: 2 }), 'redo'],
    ['resolved', answer({ resolved: false, satisfaction: 5 }), 'redo'],
    ['closed', answer({ satisfaction: 1 }), 'redo'],
    ['closed', answer({}), 'recorded'],
    ['closed', answer({ resolved: false, satisfaction: null }), 'redo'],
    ['closed', answer({ contacted: false, resolved: null, satisfaction: null }), 'recorded'],
    ['resolved', answer({ contacted: false, resolved: null, satisfaction: null }), 'recorded'],
  ] as const)('of a %s incident with %j leads to %s', (state, given, outcome) => {
    expect(followUpOutcome(state, name, given)).toBe(outcome);
  });

  it.each(incidentTransitions.states.filter((state) => state !== 'resolved' && state !== 'closed'))(
    'is refused while the incident is %s',
    (state) => {
      expect(() => followUpOutcome(state, name, answer({}))).toThrow(
        expect.objectContaining({ code: 'events.follow-up-not-due', params: { state: name } }),
      );
    },
  );

  it('is refused where a reached reporter says nothing, or an unreached one something', () => {
    const incomplete = expect.objectContaining({ code: 'events.follow-up-incomplete', pointer: '/resolved' });
    const unreached = { contacted: false, resolved: null, satisfaction: null };
    expect(() => followUpOutcome('resolved', name, answer({ resolved: null }))).toThrow(incomplete);
    expect(() => followUpOutcome('resolved', name, answer({ ...unreached, resolved: false }))).toThrow(incomplete);
    expect(() => followUpOutcome('resolved', name, answer({ ...unreached, satisfaction: 5 }))).toThrow(incomplete);
  });

  it('reads as one line', () => {
    expect(describeAnswer(answer({ reasons: '很快' }))).toBe('已解决，满意度 5 分：很快');
    expect(describeAnswer(answer({ resolved: false, satisfaction: null }))).toBe('未解决');
    expect(describeAnswer(answer({ contacted: false, resolved: null, satisfaction: null }))).toBe('未联系上');
  });
});
