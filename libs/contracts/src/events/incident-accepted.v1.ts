import { Type } from '@sinclair/typebox';
import { defineMessage, type MessageData } from '../message-contract.js';
import { areaCode, choice, disputeTypes, incidentFlows, instant, text, uuid } from '../shapes.js';

export const incidentAcceptedV1 = defineMessage({
  type: 'events.incident.accepted.v1',
  topic: 'events.incident',
  description: '事件已立案；分类决定由谁处置。 · An incident is within duty; its category tells who reacts.',
  data: Type.Object({
    incidentId: uuid('事件 id'),
    number: text('SJ-YYYYMMDD-NNNNNN', 40),
    areaCode: areaCode(),
    categoryCode: text('category code', 80),
    categoryName: text('category path in Chinese', 200),
    flow: choice(incidentFlows, 'what the category asks for'),
    disputeType: Type.Union([choice(disputeTypes, 'set when flow is dispute'), Type.Null()]),
    subject: text('without names, phones and identity numbers', 200),
    content: text('without names, phones and identity numbers', 4000),
    place: Type.Union([text('address in words', 200), Type.Null()]),
    acceptedAt: instant('when it was accepted'),
  }),
});
export type IncidentAcceptedV1 = MessageData<typeof incidentAcceptedV1>;
