import { Type } from '@sinclair/typebox';
import { defineMessage, type MessageData } from '../message-contract.js';
import { areaCode, choice, instant, text, uuid } from '../shapes.js';

export const disputeEndedV1 = defineMessage({
  type: 'mediation.dispute.ended.v1',
  topic: 'mediation.dispute',
  description:
    '调解未达成协议而终结（人民调解法第十七、二十六条）。 · Mediation ended without an agreement (People’s Mediation Law, Art. 17, 26).',
  data: Type.Object({
    disputeId: uuid('纠纷 id'),
    incidentId: Type.Union([uuid('the incident it came from'), Type.Null()]),
    areaCode: areaCode(),
    reason: choice(['refused-by-party', 'failed', 'withdrawn'], 'why it ended'),
    summary: text('the result for the incident, without personal data', 1000),
    endedAt: instant('when it ended'),
  }),
  examples: [
    {
      disputeId: '0199d0a0-0000-7000-8000-000000000013',
      incidentId: '0199d0a0-0000-7000-8000-000000000003',
      areaCode: '330106002003',
      reason: 'failed',
      summary: '调解不成，已告知仲裁、行政和司法途径。',
      endedAt: '2026-11-22T17:00:00Z',
    },
  ],
});
export type DisputeEndedV1 = MessageData<typeof disputeEndedV1>;
