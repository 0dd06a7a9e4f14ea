import { Type } from '@sinclair/typebox';
import { defineMessage, type MessageData } from '../message-contract.js';
import { areaCode, choice, instant, text, uuid } from '../shapes.js';

export const disputeSettledV1 = defineMessage({
  type: 'mediation.dispute.settled.v1',
  topic: 'mediation.dispute',
  description:
    '纠纷已达成协议并生效（人民调解法第二十九、三十条）。 · A dispute was settled by an agreement in effect (People’s Mediation Law, Art. 29, 30).',
  data: Type.Object({
    disputeId: uuid('纠纷 id'),
    incidentId: Type.Union([uuid('the incident it came from'), Type.Null()]),
    areaCode: areaCode(),
    agreement: choice(['written', 'oral'], 'form of the agreement'),
    summary: text('the result for the incident, without personal data', 1000),
    helpers: Type.Array(Type.Object({ volunteerId: uuid('志愿者 id') }), {
      maxItems: 20,
      description: 'volunteers who helped to settle it',
    }),
    settledAt: instant('when the agreement took effect'),
  }),
});
export type DisputeSettledV1 = MessageData<typeof disputeSettledV1>;
