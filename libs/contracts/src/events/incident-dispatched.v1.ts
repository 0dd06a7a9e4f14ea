import { Type } from '@sinclair/typebox';
import { defineMessage, type MessageData } from '../message-contract.js';
import { areaCode, instant, text, uuid } from '../shapes.js';

export const incidentDispatchedV1 = defineMessage({
  type: 'events.incident.dispatched.v1',
  topic: 'events.incident',
  description: '事件已派给主办单位。 · An incident was dispatched to its lead unit.',
  data: Type.Object({
    incidentId: uuid('事件 id'),
    number: text('SJ-YYYYMMDD-NNNNNN', 40),
    areaCode: areaCode(),
    unit: text('lead unit id (主办)', 80),
    handler: Type.Union([text('handler within the unit, a role or work name', 80), Type.Null()]),
    dueAt: instant('when it must be resolved'),
    dispatchedAt: instant('when it was dispatched'),
  }),
  examples: [
    {
      incidentId: '0199d0a0-0000-7000-8000-000000000001',
      number: 'SJ-20261122-000001',
      areaCode: '330106002003',
      unit: 'property-3',
      handler: 'wang-shifu',
      dueAt: '2026-11-29T08:30:02Z',
      dispatchedAt: '2026-11-22T08:30:02Z',
    },
  ],
});
export type IncidentDispatchedV1 = MessageData<typeof incidentDispatchedV1>;
