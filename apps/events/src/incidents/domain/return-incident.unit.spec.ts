import { aPolicy } from '../../../test/deadline-policy.builder.js';
import { anIncident, at } from '../../../test/incident.builder.js';
import { requestReturn } from './return-incident.js';

const dispatchedAt = (time: string) => anIncident({ state: 'dispatched', firstDispatchedAt: at('11-02 09:04'), dispatchedAt: at(time) });
const tooLate = (until: Date) => expect.objectContaining({ code: 'events.return-too-late', params: { until: until.toISOString() } });

describe('the time box for asking to return a dispatch', () => {
  const holiday = aPolicy({ holidays: ['2026-11-06'], workdays: ['2026-11-07'] });
  it.each([
    ['within one morning and afternoon', aPolicy(), '11-05 09:00', '11-05 14:30'],
    ['over night', aPolicy(), '11-05 16:00', '11-06 11:30'],
    ['over a weekend', aPolicy(), '11-06 16:00', '11-09 11:30'],
    ['over a holiday, into a weekend day that is worked (调休)', holiday, '11-05 16:00', '11-07 11:30'],
    ['from a weekend day that is worked', holiday, '11-07 16:00', '11-09 11:30'],
    ['from a holiday', holiday, '11-06 10:00', '11-07 14:30'],
    [
      'as a city has set it',
      aPolicy({}, new Map([['request-return', { amount: 1, unit: 'natural-hours' }]])),
      '11-05 12:10',
      '11-05 13:10',
    ],
  ])('%s ends with its last instant', (_, policy, dispatched, end) => {
    const incident = dispatchedAt(dispatched);
    expect(requestReturn(incident, policy, at(end)).state).toBe('return-requested');
    expect(() => requestReturn(incident, policy, new Date(at(end).getTime() + 1))).toThrow(tooLate(at(end)));
  });

  it('is counted from the latest dispatch', () => {
    expect(requestReturn(dispatchedAt('11-05 10:05'), aPolicy(), at('11-05 15:35')).state).toBe('return-requested');
    expect(() => requestReturn(dispatchedAt('11-04 10:05'), aPolicy(), at('11-05 15:35'))).toThrow(tooLate(at('11-04 15:35')));
  });

  it('does not open for a designated unit', () => {
    expect(() => requestReturn({ ...dispatchedAt('11-05 09:00'), designated: true }, aPolicy(), at('11-05 09:01'))).toThrow(
      expect.objectContaining({ code: 'events.return-not-allowed' }),
    );
  });
});
