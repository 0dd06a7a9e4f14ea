import { anIncident } from '../../../test/incident.builder.js';
import { incidentTransitions } from '../../incidents/domain/transitions.js';
import { describeAnswer, followUpOutcome, offerAnew, type FollowUpAnswer } from './follow-up.js';

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
    expect(followUpOutcome({ state, name, mayRedo: true }, given)).toBe(outcome);
  });

  it.each(incidentTransitions.states.filter((state) => state !== 'resolved' && state !== 'closed'))(
    'is refused while the incident is %s',
    (state) => {
      expect(() => followUpOutcome({ state, name, mayRedo: true }, answer({}))).toThrow(
        expect.objectContaining({ code: 'events.follow-up-not-due', params: { state: name } }),
      );
    },
  );

  it('is refused where a reached reporter says nothing, or an unreached one something', () => {
    const incomplete = expect.objectContaining({ code: 'events.follow-up-incomplete', pointer: '/resolved' });
    const unreached = { contacted: false, resolved: null, satisfaction: null };
    expect(() => followUpOutcome({ state: 'resolved', name, mayRedo: true }, answer({ resolved: null }))).toThrow(incomplete);
    expect(() => followUpOutcome({ state: 'resolved', name, mayRedo: true }, answer({ ...unreached, resolved: false }))).toThrow(
      incomplete,
    );
    expect(() => followUpOutcome({ state: 'resolved', name, mayRedo: true }, answer({ ...unreached, satisfaction: 5 }))).toThrow(
      incomplete,
    );
  });

  it.each(['resolved', 'closed'] as const)(
    'of somebody not content with a %s incident leads to a new one where it is too late to redo it',
    (state) => {
      const late = { state, name, mayRedo: false };
      for (const unhappy of [answer({ resolved: false }), answer({ satisfaction: 2 })])
        expect(followUpOutcome(late, unhappy)).toBe('report-anew');
      expect(followUpOutcome(late, answer({ satisfaction: 3 }))).toBe(state === 'resolved' ? 'close' : 'recorded');
    },
  );

  it('reads as one line', () => {
    expect(describeAnswer(answer({ reasons: '很快' }))).toBe('已解决，满意度 5 分：很快');
    expect(describeAnswer(answer({ resolved: false, satisfaction: null }))).toBe('未解决');
    expect(describeAnswer(answer({ contacted: false, resolved: null, satisfaction: null }))).toBe('未联系上');
  });
});

describe('the incident that is offered anew', () => {
  const incident = anIncident();

  it('says what the former one said, and how it went, without who reported it', () => {
    const { areaCode, place, appealType, categoryCode: category, subject, content, number } = incident;
    expect(offerAnew(incident, '未解决')).toEqual({
      areaCode,
      place,
      appealType,
      category,
      subject,
      content: `原事件 ${number} 办结后回访：未解决\n${content}`,
    });
    expect(offerAnew({ ...incident, place: null }, '未解决').place).toBeNull();
  });

  it('is no longer than a report may be', () => {
    const long = offerAnew({ ...incident, place: '地'.repeat(201), subject: '题'.repeat(201), content: '文'.repeat(4_000) }, '未解决');
    expect([long.place?.length, long.subject.length, long.content.length]).toEqual([200, 200, 4_000]);
  });
});
