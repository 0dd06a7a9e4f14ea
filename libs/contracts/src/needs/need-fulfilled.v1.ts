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
});
export type NeedFulfilledV1 = MessageData<typeof needFulfilledV1>;
