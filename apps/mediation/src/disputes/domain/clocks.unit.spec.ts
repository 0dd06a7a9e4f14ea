import { at } from '../../../test/dispute.builder.js';
import { colourClocks, followUpDueAt, mediationDueAt, raisedClocks } from './clocks.js';

const openedAt = at('2026-11-22T22:30:00+08:00');

describe('the clocks of a dispute', () => {
  it('asks for contact the same day when green', () => {
    expect(colourClocks('green', openedAt)).toEqual({
      contactDueAt: at('2026-11-22T23:59:59.999+08:00'),
      reportDueAt: null,
      resolveDueAt: at('2026-11-29T22:30:00+08:00'),
    });
  });

  it('asks for contact within 24 hours when yellow', () => {
    expect(colourClocks('yellow', openedAt)).toEqual({
      contactDueAt: at('2026-11-23T22:30:00+08:00'),
      reportDueAt: null,
      resolveDueAt: at('2026-12-07T22:30:00+08:00'),
    });
  });

  it('asks for contact and a report upward within 2 hours when red', () => {
    expect(colourClocks('red', openedAt)).toEqual({
      contactDueAt: at('2026-11-23T00:30:00+08:00'),
      reportDueAt: at('2026-11-23T00:30:00+08:00'),
      resolveDueAt: at('2026-12-22T22:30:00+08:00'),
    });
  });

  it('counts what a graver colour asks from the raise, and moves no limit later', () => {
    const raisedAt = at('2026-11-23T10:00:00+08:00');
    const dueAt = at('2026-11-23T12:00:00+08:00');
    const before = colourClocks('yellow', openedAt);
    const red = raisedClocks('red', before, raisedAt);
    expect(red).toEqual({ contactDueAt: dueAt, reportDueAt: dueAt, resolveDueAt: before.resolveDueAt });
    expect(raisedClocks('red', red, at('2026-11-25T10:00:00+08:00'))).toEqual(red);
    expect(raisedClocks('red', red, at('2026-11-23T09:00:00+08:00')).reportDueAt).toEqual(at('2026-11-23T11:00:00+08:00'));
    expect(raisedClocks('yellow', colourClocks('green', openedAt), raisedAt).reportDueAt).toBeNull();
  });

  it.each([
    ['2026-11-22T22:30:00+08:00', '2026-12-22T22:30:00+08:00'],
    ['2027-01-31T01:00:00+08:00', '2027-02-28T01:00:00+08:00'],
    ['2028-01-31T23:00:00+08:00', '2028-02-29T23:00:00+08:00'],
    ['2026-12-31T23:59:00+08:00', '2027-01-31T23:59:00+08:00'],
    ['2027-01-30T16:30:00Z', '2027-02-27T16:30:00Z'],
  ])('gives mediation that is accepted at %s until %s', (acceptedAt, dueAt) => {
    expect(mediationDueAt(at(acceptedAt))).toEqual(at(dueAt));
  });

  it('is due for a visit 7 days after a red settlement, 15 after a yellow and 30 after a green one', () => {
    expect(followUpDueAt('red', openedAt)).toEqual(at('2026-11-29T22:30:00+08:00'));
    expect(followUpDueAt('yellow', openedAt)).toEqual(at('2026-12-07T22:30:00+08:00'));
    expect(followUpDueAt('green', openedAt)).toEqual(at('2026-12-22T22:30:00+08:00'));
  });
});
