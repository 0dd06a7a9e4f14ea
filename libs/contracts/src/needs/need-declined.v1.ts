import { Type } from '@sinclair/typebox';
import { defineMessage, type MessageData } from '../message-contract.js';
import { areaCode, instant, text, uuid } from '../shapes.js';

export const needDeclinedV1 = defineMessage({
  type: 'needs.need.declined.v1',
  topic: 'needs.need',
  description: '需求审核未通过，来源事件须另行处置。 · A need was declined: the incident that it came from is to be handled otherwise.',
  data: Type.Object({
    needId: uuid('需求 id'),
    incidentId: Type.Union([uuid('来源事件 id'), Type.Null()]),
    areaCode: areaCode(),
    reason: text('why, without personal data', 1000),
    declinedAt: instant('when it was declined'),
  }),
  examples: [
    {
      needId: '0199d0a0-0000-7000-8000-000000000022',
      incidentId: '0199d0a0-0000-7000-8000-000000000002',
      areaCode: '330106002003',
      reason: '属于物业维修，不是志愿服务。',
      declinedAt: '2026-11-22T08:40:00Z',
    },
  ],
});
export type NeedDeclinedV1 = MessageData<typeof needDeclinedV1>;
