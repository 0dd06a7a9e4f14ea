import { atMinuteOf, compactDay, dayAfter, dayPeriod, endOfDay, monthAfter, monthPeriod, quarterPeriod, shanghaiDay } from './index.js';

const at = (text: string) => new Date(text);

describe('the calendar of Shanghai', () => {
  it('turns the day at 16:00 UTC', () => {
    expect(shanghaiDay(at('2026-11-21T15:59:59.999Z'))).toBe('2026-11-21');
    expect(shanghaiDay(at('2026-11-21T16:00:00Z'))).toBe('2026-11-22');
    expect(compactDay(at('2026-11-21T16:00:00Z'))).toBe('20261122');
  });

  it('knows the minute of a day, its end and the days beside it', () => {
    expect(atMinuteOf('2026-11-22', 9 * 60)).toEqual(at('2026-11-22T01:00:00Z'));
    expect(endOfDay(at('2026-11-22T01:00:00Z'))).toEqual(at('2026-11-22T15:59:59.999Z'));
    expect([dayAfter('2026-12-31'), dayAfter('2026-03-01', -1), dayAfter('2028-02-28')]).toEqual([
      '2027-01-01',
      '2026-02-28',
      '2028-02-29',
    ]);
  });

  it.each([
    ['2026-11-22T01:00:00Z', '2026-12-22T01:00:00Z'],
    ['2027-01-30T15:59:59Z', '2027-02-28T15:59:59Z'],
    ['2028-01-31T01:00:00Z', '2028-02-29T01:00:00Z'],
    ['2026-11-30T16:30:00Z', '2026-12-31T16:30:00Z'],
    ['2026-12-31T10:00:00Z', '2027-01-31T10:00:00Z'],
  ])('counts one month from %s to %s', (from, to) => expect(monthAfter(at(from))).toEqual(at(to)));

  it('knows the day, the month and the quarter of an instant', () => {
    const instant = at('2026-11-30T16:00:00Z');
    expect(dayPeriod(instant)).toEqual({ from: at('2026-11-30T16:00:00Z'), until: at('2026-12-01T16:00:00Z') });
    expect(monthPeriod(instant)).toEqual({ from: at('2026-11-30T16:00:00Z'), until: at('2026-12-31T16:00:00Z') });
    expect(quarterPeriod(instant)).toEqual({ from: at('2026-09-30T16:00:00Z'), until: at('2026-12-31T16:00:00Z') });
    expect(monthPeriod(new Date(instant.getTime() - 1)).until).toEqual(instant);
    expect(quarterPeriod(at('2027-03-31T15:59:59Z'))).toEqual({ from: at('2026-12-31T16:00:00Z'), until: at('2027-03-31T16:00:00Z') });
  });
});
