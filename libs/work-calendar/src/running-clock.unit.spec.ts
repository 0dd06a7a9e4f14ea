import fc from 'fast-check';
import { afterRest, createWorkCalendar, dueAt, timeUnits, type Rest, type TimeUnit } from './index.js';

const calendar = createWorkCalendar({
  holidays: ['2026-10-01', '2026-10-02', '2026-10-05', '2026-10-06', '2026-10-07'],
  workdays: ['2026-10-10'],
});
const at = (text: string) => new Date(`${text}+08:00`);
const rest = (from: string, to: string): Rest => ({ from: at(from), to: at(to) });

describe('a rest', () => {
  it.each<[TimeUnit, string, Rest, string]>([
    ['natural-hours', '2026-11-23T12:00:00', rest('2026-11-23T10:00:00', '2026-11-23T11:30:00'), '2026-11-23T13:30:00'],
    ['natural-days', '2026-11-29T09:00:00', rest('2026-11-23T10:00:00', '2026-11-24T22:00:00'), '2026-11-30T21:00:00'],
    ['working-hours', '2026-11-23T11:00:00', rest('2026-11-20T17:00:00', '2026-11-23T09:30:00'), '2026-11-23T12:00:00'],
    ['working-hours', '2026-09-30T17:00:00', rest('2026-09-30T16:00:00', '2026-10-08T09:00:00'), '2026-10-08T10:00:00'],
    ['working-days', '2026-11-27T17:30:00', rest('2026-11-23T10:00:00', '2026-11-26T00:00:00'), '2026-12-01T17:30:00'],
    ['working-days', '2026-09-30T17:30:00', rest('2026-09-30T00:00:00', '2026-10-09T00:00:00'), '2026-10-09T17:30:00'],
  ])('of a limit in %s due at %s moves it on in its own unit', (unit, due, resting, after) => {
    expect(afterRest(calendar, at(due), unit, resting)).toEqual(at(after));
  });

  it('that is empty or begins when the time is up moves nothing', () => {
    const due = at('2026-11-23T12:00:00');
    expect(afterRest(calendar, due, 'natural-hours', rest('2026-11-23T11:00:00', '2026-11-23T11:00:00'))).toEqual(due);
    expect(afterRest(calendar, due, 'natural-hours', rest('2026-11-23T12:00:00', '2026-11-23T18:00:00'))).toEqual(due);
  });
});

describe('a running clock', () => {
  const instant = fc.date({ min: at('2026-09-01T00:00:00'), max: at('2026-12-01T00:00:00'), noInvalidDate: true });
  const unit = fc.constantFrom(...timeUnits);
  const amount = fc.integer({ min: 1, max: 20 });

  it('is due at its limit where it never rested, and later by each rest in turn', () => {
    const clock = { startedAt: at('2026-11-23T09:00:00'), limit: { amount: 4, unit: 'working-hours' } as const };
    expect(dueAt(calendar, { ...clock, rests: [] })).toEqual(at('2026-11-23T14:30:00'));
    const rests = [rest('2026-11-23T10:00:00', '2026-11-23T11:00:00'), rest('2026-11-23T14:00:00', '2026-11-23T15:30:00')];
    expect(dueAt(calendar, { ...clock, rests })).toEqual(at('2026-11-23T17:00:00'));
  });

  it('never runs out earlier because it rested', () => {
    fc.assert(
      fc.property(instant, unit, amount, fc.nat({ max: 500 }), fc.nat({ max: 500 }), (startedAt, limitUnit, span, wait, length) => {
        const limit = { amount: span, unit: limitUnit };
        const from = new Date(startedAt.getTime() + wait * 600_000);
        const rests = [{ from, to: new Date(from.getTime() + length * 600_000) }];
        const plain = dueAt(calendar, { startedAt, limit, rests: [] });
        expect(dueAt(calendar, { startedAt, limit, rests }).getTime()).toBeGreaterThanOrEqual(plain.getTime());
      }),
    );
  });
});
