import { aPolicy } from '../../../test/deadline-policy.builder.js';
import { anIncident, at } from '../../../test/incident.builder.js';
import { dispatchIncident, type Dispatch } from './dispatch-incident.js';
import type { Incident } from './incident.js';

const policy = aPolicy();
const first = anIncident({ state: 'accepted', grade: null, firstDispatchedAt: null, dispatchedAt: null, dueAt: null });
/** Dispatched on the 2nd at 09:04 as general: due on the 9th; two days of rest were added. */
const again = anIncident({ state: 'dispatched', grade: 'general', firstDispatchedAt: at('11-02 09:04'), dueAt: at('11-11 09:04') });
const dispatch = (incident: Incident, fields: Partial<Dispatch>, now: Date): Incident =>
  dispatchIncident(incident, { unit: 'a', assisting: [], handler: null, grade: null, dueAt: null, ...fields }, policy, now);

describe('dispatching an incident', () => {
  it.each([
    ['urgent', at('11-05 13:00')],
    ['daily-supply', at('11-06 11:00')],
    ['general', at('11-12 11:00')],
    ['complex', at('11-20 11:00')],
  ] as const)('for the first time as %s is due at %s', (grade, dueAt) => {
    const now = at('11-05 11:00');
    expect(dispatch(first, { grade }, now)).toMatchObject({ grade, dueAt, firstDispatchedAt: now, dispatchedAt: now });
  });

  it('for the first time without a grade is general', () => {
    expect(dispatch(first, {}, at('11-05 11:00'))).toMatchObject({ grade: 'general', dueAt: at('11-12 11:00') });
  });

  it('again keeps the grade, the due time with every rest, and the first dispatch', () => {
    const kept = { grade: 'general', dueAt: at('11-11 09:04'), firstDispatchedAt: at('11-02 09:04'), dispatchedAt: at('11-05 11:00') };
    expect(dispatch(again, {}, at('11-05 11:00'))).toMatchObject(kept);
    expect(dispatch(again, { grade: 'general' }, at('11-05 11:00'))).toMatchObject(kept);
    expect(dispatch({ ...again, grade: 'complex' }, {}, at('11-05 11:00'))).toMatchObject({ grade: 'complex', dueAt: at('11-11 09:04') });
  });

  it('again by another grade counts anew from the first dispatch', () => {
    expect(dispatch(again, { grade: 'urgent' }, at('11-05 11:00'))).toMatchObject({ grade: 'urgent', dueAt: at('11-02 11:04') });
    expect(dispatch(again, { grade: 'complex' }, at('11-05 11:00')).dueAt).toEqual(at('11-17 09:04'));
  });

  it('may name any later time at first, afterwards an earlier one only', () => {
    const now = at('11-05 11:00');
    expect(dispatch(first, { dueAt: at('12-24 12:00') }, now).dueAt).toEqual(at('12-24 12:00'));
    expect(dispatch(again, { dueAt: at('11-05 11:01') }, now).dueAt).toEqual(at('11-05 11:01'));
    expect(dispatch(again, { dueAt: at('11-11 09:04') }, now).dueAt).toEqual(at('11-11 09:04'));
    expect(() => dispatch(again, { dueAt: at('11-11 09:05') }, now)).toThrow(
      expect.objectContaining({ code: 'events.due-at-later', params: { dueAt: '2026-11-11T01:04:00.000Z' }, pointer: '/dueAt' }),
    );
  });

  it.each(['11-05 11:00', '11-05 10:59'])('to be done by %s, which is not after now, is refused', (dueAt) => {
    for (const incident of [first, again])
      expect(() => dispatch(incident, { dueAt: at(dueAt) }, at('11-05 11:00'))).toThrow(
        expect.objectContaining({ code: 'events.due-at-past', pointer: '/dueAt' }),
      );
  });

  it('names the unit, those that assist it and the handler, and nobody of before', () => {
    const named = dispatch(again, { unit: 'b', assisting: ['c', 'd'], handler: { id: 'li-shifu', name: '李师傅' } }, at('11-05 11:00'));
    expect(named).toMatchObject({ unit: 'b', assisting: ['c', 'd'], handler: { id: 'li-shifu', name: '李师傅' } });
    expect(dispatch(again, {}, at('11-05 11:00'))).toMatchObject({ unit: 'a', assisting: [], handler: null });
  });
});
