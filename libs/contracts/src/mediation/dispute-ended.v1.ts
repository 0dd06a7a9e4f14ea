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
});
export type DisputeEndedV1 = MessageData<typeof disputeEndedV1>;
