import { orderNeed, type Need, type NeedOrder } from './need.js';

/** A need as a resident orders it; say what matters to the spec. */
export function aNeed(order: Partial<NeedOrder> = {}): Need {
  const identity = { id: '0199d0a0-0000-7000-8000-000000000021', number: 'XQ-20261122-000001' };
  return orderNeed(identity, { ...defaults, ...order }, new Date('2026-11-22T01:00:00Z'));
}

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
