import { Type } from '@sinclair/typebox';
import { defineMessage, type MessageData } from '../message-contract.js';
import { areaCode, choice, instant, uuid } from '../shapes.js';

export const needOpenedV1 = defineMessage({
  type: 'needs.need.opened.v1',
  topic: 'needs.need',
  description: '居民已点单。 · A resident ordered a need.',
  data: Type.Object({
    needId: uuid('需求 id'),
    incidentId: Type.Union([uuid('the incident it came from'), Type.Null()]),
    areaCode: areaCode(),
    class: choice(['urgent', 'hard', 'worry', 'wish'], '急难愁盼'),
    openedAt: instant('when it was ordered'),
  }),
  examples: [
    {
      needId: '0199d0a0-0000-7000-8000-000000000021',
      incidentId: '0199d0a0-0000-7000-8000-000000000002',
      areaCode: '330106002003',
      class: 'urgent',
      openedAt: '2026-11-22T08:31:02Z',
    },
  ],
});
export type NeedOpenedV1 = MessageData<typeof needOpenedV1>;
