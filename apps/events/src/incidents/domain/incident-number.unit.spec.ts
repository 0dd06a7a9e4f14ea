import { incidentNumber } from './incident-number.js';

describe('the number of an incident', () => {
  it.each([
    ['2026-11-22T15:59:59Z', 1, 'SJ-20261122-000001'],
    ['2026-11-22T16:00:00Z', 123, 'SJ-20261123-000123'],
    ['2026-11-22T00:00:00Z', 1_234_567, 'SJ-20261122-1234567'],
  ])('at %s with %d is %s', (now, running, number) => {
    expect(incidentNumber(new Date(now), running)).toBe(number);
  });
});
