import { addTime, afterRest, createWorkCalendar, dayAfter, isWorkingDay, workingMsBetween } from './index.js';

const calendar = createWorkCalendar({ holidays: ['2026-10-01', '2026-10-10'], workdays: ['2026-10-10', '2026-10-11'] });
const at = (text: string) => new Date(`${text}+08:00`);
const holidaysFrom = (first: string, days: number) => Array.from({ length: days }, (_, index) => dayAfter(first, index));

describe('a day', () => {
  it.each([
    ['2026-10-01', false],
    ['2026-10-09', true],
    ['2026-10-10', true],
    ['2026-10-11', true],
    ['2026-10-17', false],
    ['2026-10-18', false],
    ['2026-10-19', true],
  ])('%s is worked: %p; one in both lists is', (day, worked) => expect(isWorkingDay(calendar, day)).toBe(worked));

  it('in a calendar without data is worked from Monday to Friday', () => {
    const week = holidaysFrom('2026-10-05', 7).map((day) => isWorkingDay(createWorkCalendar(), day));
    expect(week).toEqual([true, true, true, true, true, false, false]);
    expect(createWorkCalendar()).toEqual({
      holidays: new Set(),
      workdays: new Set(),
      hours: [
        { from: 540, to: 720 },
        { from: 810, to: 1_050 },
      ],
      closing: 1_050,
    });
  });
});

describe('working hours', () => {
  it('may touch each other and run to midnight', () => {
    const { hours } = createWorkCalendar({
      hours: [
        ['00:00', '12:00'],
        ['12:00', '24:00'],
      ],
    });
    expect(hours).toEqual([
      { from: 0, to: 720 },
      { from: 720, to: 1_440 },
    ]);
  });

  it.each([
    ['that overlap', ['09:00', '12:00'], ['11:59', '13:00']],
    ['of no length', ['09:00', '09:00']],
    ['that run backwards', ['12:00', '09:00']],
  ])('%s are refused', (_, ...hours) => {
    expect(() => createWorkCalendar({ hours: hours as [string, string][] })).toThrow('ordered, apart and not empty');
  });

  it.each(['24:01', '25:00', '9:00', '09:60', '109:00', '09:000', '09:00 ', 'noon'])('do not begin at %j', (time) => {
    expect(() => createWorkCalendar({ hours: [[time, '19:59']] })).toThrow('is no time of day');
  });

  it('may lie in the evening', () => {
    expect(createWorkCalendar({ hours: [['20:00', '23:30']] }).hours).toEqual([{ from: 1_200, to: 1_410 }]);
  });

  it('must be given', () => expect(() => createWorkCalendar({ hours: [] })).toThrow('at least one span of working hours'));
});

describe('a span of time', () => {
  it.each(['natural-hours', 'natural-days', 'working-hours', 'working-days'] as const)('of 0 %s has passed at once', (unit) => {
    const saturday = at('2026-11-21T22:15:00');
    expect(addTime(calendar, saturday, { amount: 0, unit })).toEqual(saturday);
  });

  it.each(['natural-hours', 'natural-days', 'working-hours', 'working-days'] as const)('below 0 %s is refused', (unit) => {
    expect(() => addTime(calendar, at('2026-11-20T09:00:00'), { amount: -1, unit })).toThrow('A span of time is 0 or more.');
    expect(() => addTime(calendar, at('2026-11-20T09:00:00'), { amount: NaN, unit })).toThrow('A span of time is 0 or more.');
  });

  it('of working days is counted whole', () => {
    expect(() => addTime(calendar, at('2026-11-20T09:00:00'), { amount: 1.5, unit: 'working-days' })).toThrow(
      'Working days are counted whole.',
    );
  });

  it.each([
    ['2026-11-20T09:00:00', 3, '2026-11-20T12:00:00'],
    ['2026-11-20T12:00:00', 0.5, '2026-11-20T14:00:00'],
    ['2026-11-20T17:30:00', 1, '2026-11-23T10:00:00'],
    ['2026-11-20T08:00:00', 7, '2026-11-20T17:30:00'],
  ])('from %s of %d working hours ends at %s', (from, amount, end) => {
    expect(addTime(calendar, at(from), { amount, unit: 'working-hours' })).toEqual(at(end));
  });

  it('waits for a working day for ten years, and no longer', () => {
    const long = createWorkCalendar({ holidays: holidaysFrom('2026-11-21', 3_659) });
    const longer = createWorkCalendar({ holidays: holidaysFrom('2026-11-21', 3_660) });
    const hour = { amount: 1, unit: 'working-hours' } as const;
    const day = { amount: 1, unit: 'working-days' } as const;
    expect(addTime(long, at('2026-11-21T08:00:00'), hour)).toEqual(at('2036-11-27T10:00:00'));
    expect(addTime(long, at('2026-11-20T08:00:00'), day)).toEqual(at('2036-11-27T17:30:00'));
    expect(() => addTime(longer, at('2026-11-21T08:00:00'), hour)).toThrow('no working day in ten years');
    expect(() => addTime(longer, at('2026-11-20T08:00:00'), day)).toThrow('no working day in ten years');
  });
});

describe('working time between two instants', () => {
  it.each([
    ['2026-11-20T16:00:00', '2026-11-23T09:30:00', 2],
    ['2026-11-20T11:00:00', '2026-11-20T14:00:00', 1.5],
    ['2026-11-20T00:00:00', '2026-11-21T00:00:00', 7],
    ['2026-11-20T10:00:00', '2026-11-20T10:00:00', 0],
    ['2026-11-23T10:00:00', '2026-11-20T10:00:00', 0],
    ['2026-11-20T11:00:00', '2026-11-20T10:00:00', 0],
  ])('%s and %s is %d hours', (from, to, hours) => expect(workingMsBetween(calendar, at(from), at(to))).toBe(hours * 3_600_000));
});

describe('a rest', () => {
  it.each(['natural-hours', 'natural-days', 'working-hours', 'working-days'] as const)(
    'of no length moves a limit in %s by nothing',
    (unit) => {
      const due = at('2026-11-20T12:00:00');
      const from = at('2026-11-20T10:00:00');
      expect(afterRest(calendar, due, unit, { from, to: from })).toEqual(due);
    },
  );

  it('without working time leaves a limit in working hours at the end of the morning', () => {
    const due = at('2026-11-23T12:00:00');
    const weekend = { from: at('2026-11-20T18:00:00'), to: at('2026-11-23T09:00:00') };
    expect(afterRest(calendar, due, 'working-hours', weekend)).toEqual(due);
  });
});
