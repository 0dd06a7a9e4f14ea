import type { Agreement, Obligation } from '../src/disputes/domain/agreement.js';
import type { Dispute, Party } from '../src/disputes/domain/dispute.js';
import type { DisputeState } from '../src/disputes/domain/transitions.js';

export const at = (text: string): Date => new Date(text);

/** Instants of one story, each on a day and at a time of its own. */
export const openedAt = at('2026-11-22T22:30:00+08:00');
export const consentedAt = at('2026-11-23T08:10:00+08:00');
export const acceptedAt = at('2026-11-24T10:15:00+08:00');
export const reachedAt = at('2026-11-28T16:20:00+08:00');
export const now = at('2026-12-01T09:05:00+08:00');

export const zhang: Party = {
  id: 'zhang',
  role: 'applicant',
  name: '张三丰',
  phone: '13812345678',
  consent: 'given',
  consentAt: openedAt,
};
export const li: Party = { id: 'li', role: 'respondent', name: '李小四', phone: null, consent: 'given', consentAt: consentedAt };

export const carpet: Obligation = { id: 'carpet', text: '铺设地毯', amountYuan: '200.50', dueOn: '2026-12-05', performedAt: null };

export const anAgreement = (overrides: Partial<Agreement> = {}): Agreement => ({
  form: 'written',
  content: '李小四晚十点后不拖动家具。',
  summary: '[姓名]晚十点后不拖动家具。',
  reachedAt,
  concernsStatus: false,
  signatures: [],
  sealedAt: null,
  effectiveAt: null,
  obligations: [carpet],
  ...overrides,
});

/** A yellow quarrel of two neighbours in mediation by 陈, unless said otherwise. */
export const aDispute = (overrides: Partial<Dispute> = {}): Dispute => ({
  id: 'dispute',
  number: 'MD-20261122-000007',
  areaCode: '330106002003',
  place: '3号楼2单元',
  source: 'application',
  referredBy: null,
  incidentId: 'incident',
  type: 'neighbourhood',
  urgency: 'normal',
  subject: '楼上半夜拖桌椅',
  content: '楼上住户每晚十一点后拖动桌椅。',
  peopleCount: 2,
  parties: [zhang, li],
  state: 'in-mediation',
  version: 6,
  colour: 'yellow',
  grade: { colour: 'yellow', score: 40, parts: [{ factor: 'nature', points: 40, reason: '邻里纠纷' }] },
  colourOverride: null,
  mediatorIds: ['chen'],
  recusals: [],
  helperIds: [],
  sessions: [],
  agreement: null,
  followUps: [],
  openedAt,
  contactDueAt: at('2026-11-23T22:30:00+08:00'),
  reportDueAt: null,
  resolveDueAt: at('2026-12-07T22:30:00+08:00'),
  acceptedAt,
  mediationDueAt: at('2026-12-24T10:15:00+08:00'),
  settledAt: null,
  followUpDueAt: null,
  endedAt: null,
  sourceLostAt: null,
  ...overrides,
});

/** The same dispute in a state, with what it must have had to come there. */
export const inState = (state: DisputeState, overrides: Partial<Dispute> = {}): Dispute =>
  aDispute({ state, agreement: ['awaiting-signatures', 'settled', 'closed'].includes(state) ? anAgreement() : null, ...overrides });

/** The error that `work` throws. */
export function refusalOf(work: () => unknown): { code: string; params: unknown; pointer: string | undefined } {
  try {
    work();
  } catch (error) {
    const { code, params, pointer } = error as { code: string; params: unknown; pointer: string | undefined };
    return { code, params, pointer };
  }
  throw new Error('nothing was refused');
}
