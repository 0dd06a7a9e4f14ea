import { anIncident, at } from '../../../test/incident.builder.js';
import type { IncidentReport } from './incident.js';
import { newIncident } from './new-incident.js';

const report: IncidentReport = {
  areaCode: '330106002003',
  place: null,
  coordinates: null,
  source: 'grid-patrol',
  appealType: 'suggestion',
  categoryGiven: '卫生',
  subject: '楼道堆物',
  content: '一楼堆满纸箱。',
  urgency: '加急',
  reporter: { name: '李四', phone: null },
  ticket: null,
  reportedAt: at('11-20 07:00'),
};
const id = '0199d0a0-0000-7000-8000-00000000000b';
const taken = (fields: Partial<IncidentReport> = {}, running = 12) =>
  newIncident({ ...report, ...fields }, { id, running, now: at('11-20 08:00') });

describe('a new incident', () => {
  it('is what was reported, received now, and touched by nobody', () => {
    expect(taken()).toEqual({
      ...report,
      id,
      number: 'SJ-20261120-000012',
      receivedAt: at('11-20 08:00'),
      updatedAt: at('11-20 08:00'),
      state: 'reported',
      version: 1,
      categoryCode: null,
      unit: null,
      assisting: [],
      handler: null,
      grade: null,
      firstDispatchedAt: null,
      dispatchedAt: null,
      dueAt: null,
      designated: false,
      suspendedAt: null,
      suspendedUntil: null,
      result: null,
      proofs: [],
      resolvedAt: null,
      closedAt: null,
      redoCount: 0,
      refusal: null,
      masterId: null,
    });
    expect(Object.keys(taken()).sort()).toEqual(Object.keys(anIncident()).sort());
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
    expect(taken({ reporter }).reporter).toEqual(expected);
  });

  it.each([
    ['2026-11-22T15:59:59Z', 1, 'SJ-20261122-000001'],
    ['2026-11-22T16:00:00Z', 123, 'SJ-20261123-000123'],
    ['2026-11-22T00:00:00Z', 1_234_567, 'SJ-20261122-1234567'],
  ])('at %s with the running number %d is called %s', (now, running, number) => {
    expect(newIncident(report, { id, running, now: new Date(now) }).number).toBe(number);
  });
});
