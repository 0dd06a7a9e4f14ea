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
  examples: [
    {
      disputeId: '0199d0a0-0000-7000-8000-000000000011',
      incidentId: '0199d0a0-0000-7000-8000-000000000001',
      areaCode: '330106002003',
      agreement: 'oral',
      summary: '双方约定晚十点后不拖动家具。',
      helpers: [
        {
          volunteerId: '0199d0a0-0000-7000-8000-000000000031',
        },
      ],
      settledAt: '2026-11-22T15:00:00Z',
    },
    {
      disputeId: '0199d0a0-0000-7000-8000-000000000012',
      incidentId: null,
      areaCode: '330106002003',
      agreement: 'written',
      summary: '物业退还多收的停车费。',
      helpers: [],
      settledAt: '2026-11-22T16:00:00Z',
    },
  ],
});
export type DisputeSettledV1 = MessageData<typeof disputeSettledV1>;
