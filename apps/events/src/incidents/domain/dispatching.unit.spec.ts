import { anIncident, at } from '../../../test/incident.builder.js';
import { aPolicy } from '../../../test/deadline-policy.builder.js';
import type { Incident } from './incident.js';
import { dispatchIncident, type Dispatch } from './incident-moves.js';

const now = at('11-05 11:00');
const policy = aPolicy();

const undispatched = anIncident({ state: 'accepted', grade: null, firstDispatchedAt: null, dispatchedAt: null, rests: [], dueAt: null });
/** Dispatched on the 2nd at 09:04 as general: due on the 9th; two days of rest were added. */
const dispatched = anIncident({
  state: 'dispatched',
  grade: 'general',
  firstDispatchedAt: at('11-02 09:04'),
  rests: [{ from: at('11-02 10:04'), to: at('11-04 10:04') }],
  dueAt: at('11-11 09:04'),
});
const dispatch = (incident: Incident, fields: Partial<Dispatch>): Incident =>
  dispatchIncident(incident, { unit: 'a', assisting: [], handler: null, grade: null, dueAt: null, ...fields }, policy, now);

describe('dispatching an incident', () => {
  it.each([
    ['urgent', at('11-05 13:00')],
    ['daily-supply', at('11-06 11:00')],
    ['general', at('11-12 11:00')],
    ['complex', at('11-20 11:00')],
  ] as const)('for the first time as %s is due at %s', (grade, dueAt) => {
    expect(dispatch(undispatched, { grade })).toMatchObject({ grade, dueAt, firstDispatchedAt: now, dispatchedAt: now });
  });

  it('for the first time without a grade is general', () => {
    expect(dispatch(undispatched, {})).toMatchObject({ grade: 'general', dueAt: at('11-12 11:00') });
  });

  it('again keeps the grade, the due time with every rest, and the first dispatch', () => {
    const kept = { grade: 'general', dueAt: at('11-11 09:04'), firstDispatchedAt: at('11-02 09:04'), dispatchedAt: now };
    expect(dispatch(dispatched, {})).toMatchObject(kept);
    expect(dispatch(dispatched, { grade: 'general' })).toMatchObject(kept);
    expect(dispatch({ ...dispatched, grade: 'complex' }, {})).toMatchObject({ grade: 'complex', dueAt: at('11-11 09:04') });
  });

  it('again by another grade counts anew from the first dispatch, and keeps every rest', () => {
    expect(dispatch(dispatched, { grade: 'urgent' })).toMatchObject({ grade: 'urgent', dueAt: at('11-04 11:04') });
    expect(dispatch({ ...dispatched, rests: [] }, { grade: 'daily-supply' }).dueAt).toEqual(at('11-03 09:04'));
  });

  it('again by a grade that gives more time is a reviewer’s', () => {
    expect(() => dispatch(dispatched, { grade: 'complex' })).toThrow(
      expect.objectContaining({ code: 'events.due-at-later', params: { dueAt: '2026-11-11T01:04:00.000Z' }, pointer: '/grade' }),
    );
    expect(dispatch(dispatched, { grade: 'complex', mayExtend: true })).toMatchObject({ grade: 'complex', dueAt: at('11-19 09:04') });
    expect(dispatch(dispatched, { grade: 'complex', mayExtend: true })).not.toHaveProperty('mayExtend');
  });

  it('of work that is done again counts from when it was sent back, by half of the span', () => {
    const redone = { ...dispatched, grade: 'complex', redoneAt: at('11-04 12:00'), rests: [], dueAt: at('11-12 00:00') } as const;
    expect(dispatch(redone, { grade: 'general' }).dueAt).toEqual(at('11-08 00:00'));
    expect(dispatch(redone, { grade: 'urgent' }).dueAt).toEqual(at('11-05 12:00'));
  });

  it('leaves designated whom a return was refused, and nobody else', () => {
    const designated = { ...dispatched, unit: 'a', designated: true };
    expect(dispatch(designated, { unit: 'a' }).designated).toBe(true);
    expect(dispatch(designated, { unit: 'b' }).designated).toBe(false);
    expect(dispatch({ ...designated, designated: false }, { unit: 'a' }).designated).toBe(false);
  });

  it('may name no later time than its grade allows', () => {
    expect(dispatch(undispatched, { dueAt: at('11-12 11:00') }).dueAt).toEqual(at('11-12 11:00'));
    expect(dispatch(undispatched, { dueAt: at('11-06 09:00') }).dueAt).toEqual(at('11-06 09:00'));
    expect(() => dispatch(undispatched, { dueAt: at('11-12 11:01') })).toThrow(
      expect.objectContaining({ code: 'events.due-at-later', params: { dueAt: '2026-11-12T03:00:00.000Z' }, pointer: '/dueAt' }),
    );
    expect(dispatch(dispatched, { dueAt: at('11-05 11:01') }).dueAt).toEqual(at('11-05 11:01'));
    expect(dispatch(dispatched, { dueAt: at('11-11 09:04') }).dueAt).toEqual(at('11-11 09:04'));
    expect(() => dispatch(dispatched, { dueAt: at('11-11 09:05') })).toThrow(
      expect.objectContaining({ code: 'events.due-at-later', params: { dueAt: '2026-11-11T01:04:00.000Z' }, pointer: '/dueAt' }),
    );
  });

  it.each(['11-05 11:00', '11-05 10:59'])('to be done by %s, which is not after now, is refused', (dueAt) => {
    for (const incident of [undispatched, dispatched])
      expect(() => dispatch(incident, { dueAt: at(dueAt) })).toThrow(
        expect.objectContaining({ code: 'events.due-at-past', pointer: '/dueAt' }),
      );
  });

  it('names the unit, those that assist it and the handler, and nobody of before', () => {
    const named = dispatch(dispatched, { unit: 'b', assisting: ['c', 'd'], handler: { id: 'li-shifu', name: '李师傅' } });
    expect(named).toMatchObject({ unit: 'b', assisting: ['c', 'd'], handler: { id: 'li-shifu', name: '李师傅' } });
    expect(dispatch(dispatched, {})).toMatchObject({ unit: 'a', assisting: [], handler: null });
  });
});
