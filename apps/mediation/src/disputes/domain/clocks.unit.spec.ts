import { colourClocks, followUpDueAt, mediationDueAt } from './clocks.js';

const openedAt = new Date('2026-11-22T22:30:00+08:00');
const at = (text: string) => new Date(text);

describe('the clocks of a dispute', () => {
  it('asks for contact the same day when green, within 24 hours when yellow, within 2 hours and upward when red', () => {
    expect(colourClocks('green', openedAt)).toEqual({
      contactDueAt: at('2026-11-22T23:59:59.999+08:00'),
      reportDueAt: null,
      resolveDueAt: at('2026-11-29T22:30:00+08:00'),
    });
    expect(colourClocks('yellow', openedAt)).toMatchObject({ contactDueAt: at('2026-11-23T22:30:00+08:00'), reportDueAt: null });
    expect(colourClocks('red', openedAt)).toMatchObject({
      contactDueAt: at('2026-11-23T00:30:00+08:00'),
      reportDueAt: at('2026-11-23T00:30:00+08:00'),
    });
  });

  it('gives mediation one calendar month, and the last day of a shorter month', () => {
    expect(mediationDueAt(openedAt)).toEqual(at('2026-12-22T22:30:00+08:00'));
    expect(mediationDueAt(at('2027-01-31T01:00:00+08:00'))).toEqual(at('2027-02-28T01:00:00+08:00'));
    expect(mediationDueAt(at('2026-12-31T23:59:00+08:00'))).toEqual(at('2027-01-31T23:59:00+08:00'));
  });

  it('visits sooner after a graver dispute', () => {
    expect(followUpDueAt('red', openedAt) < followUpDueAt('yellow', openedAt)).toBe(true);
    expect(followUpDueAt('yellow', openedAt) < followUpDueAt('green', openedAt)).toBe(true);
  });
});
