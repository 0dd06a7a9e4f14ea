import type { TimeSpan } from '@linli/work-calendar';
import { aPolicy } from '../../../test/deadline-policy.builder.js';
import { anIncident, at } from '../../../test/incident.builder.js';
import type { Incident } from './incident.js';
import { resumeIncident, suspendIncident } from './suspend-incident.js';

const inProgress = anIncident({ state: 'in-progress', suspendedAt: null, suspendedUntil: null });
const suspended = (fields: Partial<Incident>) =>
  anIncident({ state: 'suspended', suspendedUntil: null, dueAt: at('11-10 11:06'), ...fields });

describe('suspending an incident', () => {
  it('without an end rests until it is resumed', () => {
    expect(suspendIncident(inProgress, null, at('11-05 11:00'))).toMatchObject({ suspendedAt: at('11-05 11:00'), suspendedUntil: null });
  });

  it.each(['11-05 11:00', '11-05 10:59'])('until %s, which is not after now, is refused', (until) => {
    expect(() => suspendIncident(inProgress, at(until), at('11-05 11:00'))).toThrow(
      expect.objectContaining({ code: 'events.suspended-until-past', pointer: '/until' }),
    );
  });
});

describe('the clock of an incident that is resumed', () => {
  const natural = aPolicy();
  const inUnit = (unit: TimeSpan['unit'], days = {}) => aPolicy(days, new Map([['general', { amount: 5, unit }]]));
  it.each([
    ['for all of it, without an approved end', natural, {}, '11-13 11:06'],
    ['at most for the span that was approved', natural, { suspendedUntil: at('11-07 09:00') }, '11-12 11:06'],
    [
      'no longer than it lasted, where it is resumed before the approved end',
      natural,
      { suspendedUntil: at('11-30 09:00') },
      '11-13 11:06',
    ],
    ['just as long in natural hours', inUnit('natural-hours'), {}, '11-13 11:06'],
    [
      'for the working days in between where the limit has working days',
      inUnit('working-days', { holidays: ['2026-11-06'] }),
      {},
      '11-10 11:06',
    ],
    [
      'for the working time in between where the limit has working hours',
      inUnit('working-hours'),
      { dueAt: at('11-10 11:00') },
      '11-12 11:00',
    ],
  ])('has rested %s', (_, policy, fields, due) => {
    const incident = suspended({ suspendedAt: at('11-05 09:00'), grade: 'general', ...fields });
    expect(resumeIncident(incident, policy, at('11-08 09:00'))).toMatchObject({ state: 'in-progress', dueAt: at(due) });
  });

  it('goes by the limit of its own grade', () => {
    const policy = aPolicy({}, new Map([['complex', { amount: 15, unit: 'working-days' }]]));
    const rest = { suspendedAt: at('11-05 00:00'), dueAt: at('11-20 17:30') };
    expect(resumeIncident(suspended({ ...rest, grade: 'complex' }), policy, at('11-07 00:00')).dueAt).toEqual(at('11-24 17:30'));
    expect(resumeIncident(suspended({ ...rest, grade: 'general' }), policy, at('11-07 00:00')).dueAt).toEqual(at('11-22 17:30'));
  });

  it('does not move where it has run out already, or has never begun', () => {
    const late = suspended({ suspendedAt: at('11-11 09:00') });
    expect(resumeIncident(late, natural, at('11-13 09:00')).dueAt).toEqual(at('11-10 11:06'));
    expect(resumeIncident(suspended({ dueAt: null }), natural, at('11-13 09:00')).dueAt).toBeNull();
  });
});
