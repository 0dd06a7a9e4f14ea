import { Type } from '@sinclair/typebox';
import { defineMessage, type MessageData } from '../message-contract.js';
import { areaCode, instant, text, uuid } from '../shapes.js';

export const needCancelledV1 = defineMessage({
  type: 'needs.need.cancelled.v1',
  topic: 'needs.need',
  description: '需求已取消，来源事件须另行处置。 · A need was cancelled: the incident that it came from is to be handled otherwise.',
  data: Type.Object({
    needId: uuid('需求 id'),
    incidentId: Type.Union([uuid('来源事件 id'), Type.Null()]),
    areaCode: areaCode(),
    reason: text('why, without personal data', 1000),
    cancelledAt: instant('when it was cancelled'),
  }),
  examples: [
    {
      needId: '0199d0a0-0000-7000-8000-000000000023',
      incidentId: '0199d0a0-0000-7000-8000-000000000002',
      areaCode: '330106002003',
      reason: '家人已帮忙解决。',
      cancelledAt: '2026-11-22T08:40:00Z',
    },
  ],
});
export type NeedCancelledV1 = MessageData<typeof needCancelledV1>;
