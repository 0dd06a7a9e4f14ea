import { at } from '../../../test/incident.builder.js';
import { clockEnd, deadlinePolicy, endOf, limitOf } from './deadline-policy.js';

describe('the policy of deadlines', () => {
  it('gives work that is done again half of the span, working days whole, and no less than a city has set', () => {
    const policy = deadlinePolicy(
      [
        { name: 'general', amount: 5, unit: 'working-days' },
        { name: 'daily-supply', amount: 5, unit: 'working-hours' },
        { name: 'redo-least', amount: 3, unit: 'natural-hours' },
      ],
      [],
    );
    const rests = [{ from: at('11-05 11:00'), to: at('11-05 12:00') }];
    const end = (grade: 'general' | 'daily-supply' | 'urgent') =>
      clockEnd(policy, grade, { startedAt: at('11-05 09:00'), rests, isRedo: true });
    expect(end('general')).toEqual(at('11-10 17:30'));
    expect(end('daily-supply')).toEqual(at('11-05 14:00'));
    expect(end('urgent')).toEqual(at('11-05 13:00'));
    expect(clockEnd(policy, 'urgent', { startedAt: at('11-05 09:00'), rests: [], isRedo: false })).toEqual(at('11-05 11:00'));
  });

  it('is the shipped one where a city has set nothing', () => {
    const policy = deadlinePolicy([], []);
    expect(endOf(policy, 'urgent', at('11-05 11:00'))).toEqual(at('11-05 13:00'));
    expect(endOf(policy, 'daily-supply', at('11-05 11:00'))).toEqual(at('11-06 11:00'));
    expect(endOf(policy, 'general', at('11-05 11:00'))).toEqual(at('11-12 11:00'));
    expect(endOf(policy, 'complex', at('11-05 11:00'))).toEqual(at('11-20 11:00'));
    expect(endOf(policy, 'request-return', at('11-05 09:00'))).toEqual(at('11-05 14:30'));
    expect(endOf(policy, 'redo', at('11-05 11:00'))).toEqual(at('12-05 11:00'));
  });

  it('is what a city has set, on its calendar', () => {
    const days = [
      { day: '2026-11-06', kind: 'holiday' },
      { day: '2026-11-07', kind: 'workday' },
    ];
    const policy = deadlinePolicy([{ name: 'general', amount: 2, unit: 'working-days' }], days);
    expect(limitOf(policy, 'general')).toEqual({ amount: 2, unit: 'working-days' });
    expect(endOf(policy, 'general', at('11-05 11:00'))).toEqual(at('11-09 17:30'));
  });

  it('names no unit that is none', () => {
    expect(() => deadlinePolicy([{ name: 'general', amount: 2, unit: 'moons' }], [])).toThrow('moons is none of the units');
  });
});
