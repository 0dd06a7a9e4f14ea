import fc from 'fast-check';
import { earn, ruleAt, type AwardRule, type EarnedPoints } from './award-rule.js';
import { dayOf, monthOf } from './shanghai-period.js';

const shipped: AwardRule = {
  version: 1,
  effectiveFrom: new Date('2020-01-01T00:00:00+08:00'),
  pointsPerHour: [10, 20, 30, 40, 50],
  coefficientThousandths: 1000,
  ratingThousandths: [0, 500, 800, 900, 1000],
  mediationPoints: 30,
  pointsPerDayMax: 200,
  pointsPerMonthMax: 2000,
};
const none: EarnedPoints = { day: 0, month: 0 };
const service = fc.record({
  kind: fc.constant('service' as const),
  difficulty: fc.integer({ min: 1, max: 5 }),
  rating: fc.integer({ min: 1, max: 5 }),
  minutes: fc.integer({ min: 0, max: 1440 }),
});
const already = fc.record({ day: fc.integer({ min: 0, max: 300 }), month: fc.integer({ min: 0, max: 2100 }) });

describe('the award rule', () => {
  it('gives 20 points for an hour of difficulty 2 rated 5', () => {
    expect(earn(shipped, { kind: 'service', difficulty: 2, rating: 5, minutes: 60 }, none)).toEqual({ points: 20, minutes: 60 });
  });

  it('rounds down once, at the end', () => {
    expect(earn(shipped, { kind: 'service', difficulty: 3, rating: 3, minutes: 50 }, none).points).toBe(20);
    expect(earn(shipped, { kind: 'service', difficulty: 1, rating: 2, minutes: 59 }, none).points).toBe(4);
  });

  it('gives whole points, never below zero, never above what is left of the caps', () => {
    fc.assert(
      fc.property(service, already, (earning, before) => {
        const { points } = earn(shipped, earning, before);
        const room = Math.max(0, Math.min(shipped.pointsPerDayMax - before.day, shipped.pointsPerMonthMax - before.month));
        return Number.isInteger(points) && points >= 0 && points <= room;
      }),
    );
  });

  it('never gives less for more minutes, a harder task or a better rating', () => {
    const fields = fc.constantFrom('difficulty' as const, 'rating' as const, 'minutes' as const);
    fc.assert(
      fc.property(service, fields, already, (earning, field, before) => {
        const more = { ...earning, [field]: Math.min(earning[field] + 1, field === 'minutes' ? 1440 : 5) };
        return earn(shipped, more, before).points >= earn(shipped, earning, before).points;
      }),
    );
  });

  it('counts all accepted minutes, whatever the caps and the rating', () => {
    fc.assert(fc.property(service, already, (earning, before) => earn(shipped, earning, before).minutes === earning.minutes));
  });

  it('gives the same sum in a month in whatever order the awards arrive', () => {
    const dated = fc.array(fc.tuple(fc.integer({ min: 1, max: 6 }), service), { maxLength: 40 });
    const sum = (awards: [number, Parameters<typeof earn>[1]][]) => {
      const days = new Map<number, number>();
      let month = 0;
      for (const [day, earning] of awards) {
        const { points } = earn({ ...shipped, pointsPerMonthMax: 700 }, earning, { day: days.get(day) ?? 0, month });
        days.set(day, (days.get(day) ?? 0) + points);
        month += points;
      }
      return month;
    };
    fc.assert(fc.property(dated, (awards) => sum(awards) === sum([...awards].reverse())));
  });

  it('gives a fixed sum and no hours for helping to settle a dispute', () => {
    expect(earn(shipped, { kind: 'mediation' }, none)).toEqual({ points: 30 });
    expect(earn(shipped, { kind: 'mediation' }, { day: 190, month: 190 })).toEqual({ points: 10 });
  });

  it('leaves what a person awards outside the caps', () => {
    expect(earn(shipped, { kind: 'manual', points: 7 }, { day: 500, month: 5000 })).toEqual({ points: 7 });
  });

  it('is the latest that had taken effect', () => {
    const next = { ...shipped, version: 2, effectiveFrom: new Date('2027-01-01T00:00:00+08:00') };
    expect(ruleAt([shipped, next], new Date('2026-12-31T15:59:59Z'))?.version).toBe(1);
    expect(ruleAt([shipped, next], new Date('2026-12-31T16:00:00Z'))?.version).toBe(2);
    expect(ruleAt([shipped], new Date('2019-01-01T00:00:00Z'))).toBeUndefined();
  });
});

describe('a day and a month in Shanghai', () => {
  it('begin at 16:00 UTC of the day before', () => {
    expect(dayOf(new Date('2026-11-30T16:00:00Z')).from.toISOString()).toBe('2026-11-30T16:00:00.000Z');
    expect(dayOf(new Date('2026-11-30T15:59:59Z')).from.toISOString()).toBe('2026-11-29T16:00:00.000Z');
    expect(monthOf(new Date('2026-11-30T16:00:00Z')).from.toISOString()).toBe('2026-11-30T16:00:00.000Z');
    expect(monthOf(new Date('2026-11-30T15:59:59Z')).until.toISOString()).toBe('2026-11-30T16:00:00.000Z');
  });

  it('hold the instant they are asked for', () => {
    const instant = fc.date({ min: new Date('2000-01-01'), max: new Date('2100-01-01'), noInvalidDate: true });
    fc.assert(fc.property(instant, (at) => [dayOf(at), monthOf(at)].every(({ from, until }) => from <= at && at < until)));
  });
});
