import { Type } from '@sinclair/typebox';
import { defineMessage, type MessageData } from '../message-contract.js';
import { areaCode, instant, text, uuid } from '../shapes.js';

export const incidentResolvedV1 = defineMessage({
  type: 'events.incident.resolved.v1',
  topic: 'events.incident',
  description: '事件已办结并有结果，待回访。 · An incident was handled, with a result, and waits to be followed up.',
  data: Type.Object({
    incidentId: uuid('事件 id'),
    number: text('SJ-YYYYMMDD-NNNNNN', 40),
    areaCode: areaCode(),
    result: text('what was done', 2000),
    resolvedAt: instant('when it was resolved'),
  }),
  examples: [
    {
      incidentId: '0199d0a0-0000-7000-8000-000000000001',
      number: 'SJ-20261122-000001',
      areaCode: '330106002003',
      result: '已更换灯泡，楼道照明恢复。',
      resolvedAt: '2026-11-22T10:00:00Z',
    },
  ],
});
export type IncidentResolvedV1 = MessageData<typeof incidentResolvedV1>;
