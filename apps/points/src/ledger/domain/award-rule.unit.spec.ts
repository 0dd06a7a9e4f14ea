import fc from 'fast-check';
import { capPeriods, cappedSourceKinds, earn, ruleAt, type AwardRule, type EarnedPoints } from './award-rule.js';

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
  it.each([
    // difficulty, rating, minutes, points
    [1, 5, 60, 10],
    [2, 5, 60, 20],
    [3, 5, 60, 30],
    [4, 5, 60, 40],
    [5, 5, 60, 50],
    [2, 1, 60, 0],
    [2, 2, 60, 10],
    [2, 3, 60, 16],
    [2, 4, 60, 18],
    [2, 5, 90, 30],
    [2, 5, 2, 0],
    [2, 5, 3, 1],
    [3, 3, 50, 20],
    [1, 2, 59, 4],
    [5, 5, 0, 0],
    [6, 5, 60, 0],
    [2, 6, 60, 0],
  ])('gives, for difficulty %i rated %i and %i minutes, %i points', (difficulty, rating, minutes, points) => {
    expect(earn(shipped, { kind: 'service', difficulty, rating, minutes }, none)).toEqual({ points, minutes });
  });

  it('multiplies by its coefficient', () => {
    const half = { ...shipped, coefficientThousandths: 500 };
    expect(earn(half, { kind: 'service', difficulty: 2, rating: 5, minutes: 75 }, none)).toEqual({ points: 12, minutes: 75 });
  });

  it.each([
    // given already: in the day, in the month; then points for three hours of difficulty 5
    [0, 0, 150],
    [50, 50, 150],
    [51, 51, 149],
    [199, 199, 1],
    [200, 200, 0],
    [250, 250, 0],
    [0, 1850, 150],
    [0, 1851, 149],
    [0, 1999, 1],
    [0, 2000, 0],
    [190, 1995, 5],
    [195, 1990, 5],
  ])('after %i points in the day and %i in the month gives %i of 150', (day, month, points) => {
    const threeHours = { kind: 'service', difficulty: 5, rating: 5, minutes: 180 } as const;
    expect(earn(shipped, threeHours, { day, month })).toEqual({ points, minutes: 180 });
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
    expect(earn(shipped, { kind: 'mediation' }, { day: 0, month: 1990 })).toEqual({ points: 10 });
  });

  it('leaves what a person awards outside the caps', () => {
    expect(earn(shipped, { kind: 'manual', points: 7 }, { day: 500, month: 5000 })).toEqual({ points: 7 });
  });

  it('caps by the day and the month in Shanghai in which the service happened', () => {
    expect(capPeriods(new Date('2026-11-30T16:00:00Z'))).toEqual({
      day: { from: new Date('2026-11-30T16:00:00Z'), until: new Date('2026-12-01T16:00:00Z') },
      month: { from: new Date('2026-11-30T16:00:00Z'), until: new Date('2026-12-31T16:00:00Z') },
    });
    expect(capPeriods(new Date('2026-11-30T15:59:59.999Z'))).toEqual({
      day: { from: new Date('2026-11-29T16:00:00Z'), until: new Date('2026-11-30T16:00:00Z') },
      month: { from: new Date('2026-10-31T16:00:00Z'), until: new Date('2026-11-30T16:00:00Z') },
    });
  });

  it('caps what comes of tasks, disputes, suggestions and reports', () => {
    expect(cappedSourceKinds).toEqual(['task', 'mediation', 'suggestion', 'report']);
  });

  it('is the latest that had taken effect', () => {
    const next = { ...shipped, version: 2, effectiveFrom: new Date('2027-01-01T00:00:00+08:00') };
    expect(ruleAt([shipped, next], new Date('2026-12-31T15:59:59Z'))?.version).toBe(1);
    expect(ruleAt([shipped, next], new Date('2026-12-31T16:00:00Z'))?.version).toBe(2);
    const corrected = { ...next, version: 3 };
    expect(ruleAt([shipped, next, corrected], new Date('2027-06-01T00:00:00Z'))?.version).toBe(3);
    expect(ruleAt([corrected, next, shipped], new Date('2027-06-01T00:00:00Z'))?.version).toBe(3);
    expect(ruleAt([shipped], new Date('2019-01-01T00:00:00Z'))).toBeUndefined();
  });
});
