import fc from 'fast-check';
import { addTime, createWorkCalendar, isWorkingDay, shanghaiDay, workingMsBetween } from './index.js';

const nationalDay = {
  holidays: ['2026-10-01', '2026-10-02', '2026-10-05', '2026-10-06', '2026-10-07'],
  workdays: ['2026-09-27', '2026-10-10'],
};
const calendar = createWorkCalendar(nationalDay);
const instant = fc.date({ min: new Date('2026-01-01T00:00:00Z'), max: new Date('2026-12-31T00:00:00Z'), noInvalidDate: true });
const hours = fc.integer({ min: 0, max: 200 });

describe('a span of time', () => {
  it.each([
    ['2026-11-20T16:30:00+08:00', 4, 'working-hours', '2026-11-23T12:00:00+08:00'],
    ['2026-11-20T12:30:00+08:00', 4, 'working-hours', '2026-11-20T17:30:00+08:00'],
    ['2026-09-30T17:00:00+08:00', 1, 'working-hours', '2026-10-08T09:30:00+08:00'],
    ['2026-09-26T10:00:00+08:00', 1, 'working-hours', '2026-09-27T10:00:00+08:00'],
    ['2026-09-30T10:00:00+08:00', 2, 'working-days', '2026-10-09T17:30:00+08:00'],
    ['2026-09-30T10:00:00+08:00', 2, 'natural-days', '2026-10-02T10:00:00+08:00'],
    ['2026-09-30T23:00:00+08:00', 2, 'natural-hours', '2026-10-01T01:00:00+08:00'],
  ] as const)('from %s of %d %s ends at %s', (from, amount, unit, end) => {
    expect(addTime(calendar, new Date(from), { amount, unit })).toEqual(new Date(end));
  });

  it('of working hours contains exactly that much working time', () => {
    fc.assert(
      fc.property(instant, hours, (from, amount) => {
        const end = addTime(calendar, from, { amount, unit: 'working-hours' });
        expect(workingMsBetween(calendar, from, end)).toBe(amount * 3_600_000);
      }),
    );
  });

  it('of working hours ends on a working day and never runs backwards', () => {
    fc.assert(
      fc.property(instant, fc.integer({ min: 1, max: 100 }), fc.integer({ min: 0, max: 100 }), (from, some, more) => {
        const early = addTime(calendar, from, { amount: some, unit: 'working-hours' });
        const late = addTime(calendar, from, { amount: some + more, unit: 'working-hours' });
        expect(isWorkingDay(calendar, shanghaiDay(early))).toBe(true);
        expect(early.getTime()).toBeGreaterThan(from.getTime());
        expect(late.getTime()).toBeGreaterThanOrEqual(early.getTime());
      }),
    );
  });

  it('of working hours can be added in two steps', () => {
    fc.assert(
      fc.property(instant, hours, fc.integer({ min: 1, max: 100 }), (from, first, second) => {
        const once = addTime(calendar, from, { amount: first + second, unit: 'working-hours' });
        const half = addTime(calendar, from, { amount: first, unit: 'working-hours' });
        expect(addTime(calendar, half, { amount: second, unit: 'working-hours' })).toEqual(once);
      }),
    );
  });

  it('of working days ends on a working day at the end of office hours', () => {
    fc.assert(
      fc.property(instant, fc.integer({ min: 1, max: 60 }), (from, amount) => {
        const end = addTime(calendar, from, { amount, unit: 'working-days' });
        expect(isWorkingDay(calendar, shanghaiDay(end))).toBe(true);
        expect(end.toISOString()).toMatch(/T09:30:00\.000Z$/);
      }),
    );
  });
});

describe('a calendar', () => {
  it('knows holidays and weekend days turned into working days', () => {
    expect(['2026-10-01', '2026-10-10', '2026-11-21', '2026-11-23'].map((day) => isWorkingDay(calendar, day))).toEqual([
      false,
      true,
      false,
      true,
    ]);
  });

  it.each([
    [[]],
    [[['12:00', '09:00']]],
    [
      [
        ['09:00', '12:00'],
        ['11:00', '13:00'],
      ],
    ],
    [[['9', '12']]],
  ])('refuses the working hours %j', (wrong) => {
    expect(() => createWorkCalendar({ hours: wrong as [string, string][] })).toThrow(RangeError);
  });

  it('refuses a negative span and part of a working day', () => {
    expect(() => addTime(calendar, new Date(), { amount: -1, unit: 'natural-days' })).toThrow(RangeError);
    expect(() => addTime(calendar, new Date(), { amount: 1.5, unit: 'working-days' })).toThrow(RangeError);
  });
});
