import { Type } from '@sinclair/typebox';
import { defineMessage, type MessageData } from '../message-contract.js';
import { areaCode, instant, text, uuid } from '../shapes.js';

export const incidentFollowedUpV1 = defineMessage({
  type: 'events.incident.followed-up.v1',
  topic: 'events.incident',
  description: '上报人已答复回访。 · The reporter answered the follow-up.',
  data: Type.Object({
    incidentId: uuid('事件 id'),
    number: text('SJ-YYYYMMDD-NNNNNN', 40),
    areaCode: areaCode(),
    contacted: Type.Boolean(),
    resolved: Type.Union([Type.Boolean(), Type.Null()]),
    satisfaction: Type.Union([Type.Integer({ minimum: 1, maximum: 5 }), Type.Null()]),
    unit: Type.Union([text('lead unit id', 80), Type.Null()]),
    handler: Type.Union([text('handler within the unit', 80), Type.Null()]),
    followedUpAt: instant('when the reporter answered'),
  }),
  examples: [
    {
      incidentId: '0199d0a0-0000-7000-8000-000000000001',
      number: 'SJ-20261122-000001',
      areaCode: '330106002003',
      contacted: true,
      resolved: true,
      satisfaction: 5,
      unit: 'property-3',
      handler: 'wang-shifu',
      followedUpAt: '2026-11-22T12:00:00Z',
    },
  ],
});
export type IncidentFollowedUpV1 = MessageData<typeof incidentFollowedUpV1>;
