import { fulfilNeed, moveNeed, orderNeed, screenNeed, type Need, type NeedOrder, type ServiceOutcome } from '../src/needs/domain/need.js';

export const orderedAt = new Date('2026-11-22T01:00:00Z');
export const servingVolunteer = '0199d0a0-0000-7000-8000-000000000031';

/** A need as a resident orders it; say what matters to the spec. */
export function aNeed(order: Partial<NeedOrder> = {}): Need {
  const identity = {
    id: '0199d0a0-0000-7000-8000-000000000021',
    number: 'XQ-20261122-000001',
    orderedBy: 'resident:0199d0a0-0000-7000-8000-000000000051',
  };
  return orderNeed(identity, { ...defaults, ...order }, orderedAt);
}

/** Approved at 10:00 in Shanghai, published at 11:00, begun at 14:00 and handed in at 16:00. */
export function servedNeed(order: Partial<NeedOrder> = {}): Need {
  const screened = screenNeed(aNeed(order), { decision: 'approve', reason: null, class: null }, new Date('2026-11-22T02:00:00Z'));
  const published = moveNeed(screened, 'publish', new Date('2026-11-22T03:00:00Z'));
  const begun = moveNeed(published, 'start', new Date('2026-11-22T06:00:00Z'));
  return moveNeed(begun, 'finish', new Date('2026-11-22T08:00:00Z'));
}

/** Accepted at 17:00; a volunteer and a unit took part. */
export function fulfilledNeed(outcome: Partial<ServiceOutcome> = {}): Need {
  return fulfilNeed(servedNeed(), anOutcome(outcome), new Date('2026-11-22T09:00:00Z'));
}

export const anOutcome = (outcome: Partial<ServiceOutcome> = {}): ServiceOutcome => ({
  taskId: '0199d0a0-0000-7000-8000-000000000041',
  difficulty: 3,
  participants: [
    { provider: `volunteer:${servingVolunteer}`, minutes: 60, startedAt: '2026-11-22T06:00:00.000Z' },
    { provider: 'unit:property-3', minutes: 45, startedAt: '2026-11-22T06:15:00.000Z' },
  ],
  summary: '蔬菜已送到',
  ...outcome,
});

const defaults: NeedOrder = {
  areaCode: '330106002003',
  place: '3号楼2单元501',
  resident: { name: '张三', phone: '13812345678' },
  class: 'hard',
  level: 'material',
  subject: '独居老人买菜',
  content: '腿脚不便，需要代买蔬菜。',
  wantedFrom: null,
  wantedTo: null,
  specialGroup: false,
  incidentId: null,
};
