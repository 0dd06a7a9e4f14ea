import { anIncident, at } from '../../../test/incident.builder.js';
import { newIncident, untouched, type IncidentReport } from './incident.js';

const taken = ['id', 'number', 'state', 'version', 'receivedAt', 'updatedAt', ...Object.keys(untouched)];
/** All that a report says. */
const report = Object.fromEntries(Object.entries(anIncident()).filter(([field]) => !taken.includes(field))) as unknown as IncidentReport;
const id = '0199d0a0-0000-7000-8000-00000000000b';
const take = (fields: Partial<IncidentReport> = {}, running = 12) =>
  newIncident({ ...report, ...fields }, { id, running, now: at('11-20 08:00') });

describe('a new incident', () => {
  it('is what was reported, received now', () => {
    expect(take()).toEqual({
      ...report,
      id,
      number: 'SJ-20261120-000012',
      receivedAt: at('11-20 08:00'),
      updatedAt: at('11-20 08:00'),
      state: 'reported',
      version: 1,
    });
  });

  it('has nothing decided, named or counted', () => {
    const { designated, redoCount, assisting, proofs, rests, ...others } = untouched;
    expect([designated, redoCount, assisting, proofs, rests]).toEqual([false, 0, [], [], []]);
    expect(Object.values(others).filter((value) => value !== null)).toEqual([]);
  });

  it.each([
    [{ name: null, phone: null }, null],
    [{ name: '', phone: '' }, null],
    [null, null],
    [
      { name: null, phone: '13812345678' },
      { name: null, phone: '13812345678' },
    ],
  ])('reported by %j has the reporter %j', (reporter, expected) => {
    expect(take({ reporter }).reporter).toEqual(expected);
  });

  it.each([
    ['2026-11-22T15:59:59Z', 1, 'SJ-20261122-000001'],
    ['2026-11-22T16:00:00Z', 123, 'SJ-20261123-000123'],
    ['2026-11-22T00:00:00Z', 1_234_567, 'SJ-20261122-1234567'],
  ])('at %s with the running number %d is called %s', (now, running, number) => {
    expect(newIncident(report, { id, running, now: new Date(now) }).number).toBe(number);
  });
});
