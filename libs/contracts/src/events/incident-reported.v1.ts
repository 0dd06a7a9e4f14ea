import { Type } from '@sinclair/typebox';
import { defineMessage, type MessageData } from '../message-contract.js';
import { areaCode, instant, text, uuid } from '../shapes.js';

export const incidentReportedV1 = defineMessage({
  type: 'events.incident.reported.v1',
  topic: 'events.incident',
  description: '事件已收到，尚未研判。 · An incident was taken in and not judged yet.',
  data: Type.Object({
    incidentId: uuid('事件 id'),
    number: text('SJ-YYYYMMDD-NNNNNN', 40),
    areaCode: areaCode(),
    source: text('hotline, resident-report, …', 40),
    appealType: text('consultation, help, complaint, report, suggestion', 40),
    reportedAt: instant('when the resident reported it'),
  }),
  examples: [
    {
      incidentId: '0199d0a0-0000-7000-8000-000000000001',
      number: 'SJ-20261122-000001',
      areaCode: '330106002003',
      source: 'hotline',
      appealType: 'complaint',
      reportedAt: '2026-11-22T08:30:00Z',
    },
    {
      incidentId: '0199d0a0-0000-7000-8000-000000000002',
      number: 'SJ-20261122-000002',
      areaCode: '330106002003',
      source: 'resident-report',
      appealType: 'help',
      reportedAt: '2026-11-22T08:31:00Z',
    },
  ],
});
export type IncidentReportedV1 = MessageData<typeof incidentReportedV1>;
