import { at, openedAt } from '../../../test/dispute.builder.js';
import { disputeNumber, openedDispute, type DisputeReport } from './open-dispute.js';

const report: DisputeReport = {
  areaCode: '330106002003',
  place: '3号楼2单元',
  source: 'application',
  referredBy: '翠苑派出所',
  incidentId: 'incident',
  type: 'neighbourhood',
  urgency: 'urgent',
  subject: '楼上半夜拖桌椅',
  content: '多次沟通无果。',
  peopleCount: 4,
  parties: [
    { id: 'zhang', role: 'applicant', name: '张三丰', phone: '13812345678' },
    { id: 'li', role: 'respondent', name: '李小四', phone: null },
  ],
};
const named = { id: 'dispute', number: 'MD-20261122-000007' };

describe('a dispute at its registration', () => {
  it('is registered and green, with nothing done yet and the clocks running from now', () => {
    expect(openedDispute(report, named, openedAt)).toEqual({
      ...report,
      ...named,
      parties: [
        { ...report.parties[0], consent: 'given', consentAt: openedAt },
        { ...report.parties[1], consent: 'pending', consentAt: null },
      ],
      state: 'registered',
      version: 1,
      colour: 'green',
      grade: { colour: 'green', score: 0, parts: [] },
      colourOverride: null,
      mediatorIds: [],
      recusals: [],
      helperIds: [],
      sessions: [],
      agreement: null,
      followUps: [],
      openedAt,
      contactDueAt: at('2026-11-22T23:59:59.999+08:00'),
      reportDueAt: null,
      resolveDueAt: at('2026-11-29T22:30:00+08:00'),
      acceptedAt: null,
      mediationDueAt: null,
      settledAt: null,
      followUpDueAt: null,
      endedAt: null,
      sourceLostAt: null,
    });
  });

  it.each(['own-initiative', 'referral', 'incident', 'daily-report'] as const)(
    'asks everybody for consent where it comes by %s',
    (source) => {
      const { parties } = openedDispute({ ...report, source }, named, openedAt);
      expect(parties.map(({ consent, consentAt }) => [consent, consentAt])).toEqual([
        ['pending', null],
        ['pending', null],
      ]);
    },
  );

  it('is about at least as many people as it names', () => {
    expect(openedDispute({ ...report, peopleCount: 1 }, named, openedAt).peopleCount).toBe(2);
  });

  it('has a number of its day in Shanghai and a sequence of six digits', () => {
    expect(disputeNumber(7, openedAt)).toBe('MD-20261122-000007');
    expect(disputeNumber(1_000_042, at('2026-11-22T16:30:00Z'))).toBe('MD-20261123-000042');
  });
});
