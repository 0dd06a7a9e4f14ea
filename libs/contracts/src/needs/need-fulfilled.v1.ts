import { Type } from '@sinclair/typebox';
import { defineMessage, type MessageData } from '../message-contract.js';
import { areaCode, instant, text, uuid } from '../shapes.js';

export const needFulfilledV1 = defineMessage({
  type: 'needs.need.fulfilled.v1',
  topic: 'needs.need',
  description: '需求已服务并通过验收。 · A need was served and the service accepted.',
  data: Type.Object({
    needId: uuid('需求 id'),
    incidentId: Type.Union([uuid('the incident it came from'), Type.Null()]),
    areaCode: areaCode(),
    summary: text('the result for the incident, without personal data', 1000),
    fulfilledAt: instant('when the service was accepted'),
  }),
  examples: [
    {
      needId: '0199d0a0-0000-7000-8000-000000000021',
      incidentId: '0199d0a0-0000-7000-8000-000000000002',
      areaCode: '330106002003',
      summary: '志愿者已代买蔬菜送到家。',
      fulfilledAt: '2026-11-22T11:00:00Z',
    },
  ],
});
export type NeedFulfilledV1 = MessageData<typeof needFulfilledV1>;
