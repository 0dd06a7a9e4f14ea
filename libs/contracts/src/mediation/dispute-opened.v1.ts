import { Type } from '@sinclair/typebox';
import { defineMessage, type MessageData } from '../message-contract.js';
import { areaCode, choice, disputeColours, disputeTypes, instant, uuid } from '../shapes.js';

export const disputeOpenedV1 = defineMessage({
  type: 'mediation.dispute.opened.v1',
  topic: 'mediation.dispute',
  description: '纠纷已登记并分级。 · A dispute was registered and graded.',
  data: Type.Object({
    disputeId: uuid('纠纷 id'),
    incidentId: Type.Union([uuid('the incident it came from'), Type.Null()]),
    areaCode: areaCode(),
    type: choice(disputeTypes, '纠纷类型'),
    colour: choice(disputeColours, '三色预警'),
    openedAt: instant('when it was registered'),
  }),
  examples: [
    {
      disputeId: '0199d0a0-0000-7000-8000-000000000011',
      incidentId: '0199d0a0-0000-7000-8000-000000000001',
      areaCode: '330106002003',
      type: 'neighbourhood',
      colour: 'green',
      openedAt: '2026-11-22T08:30:02Z',
    },
  ],
});
export type DisputeOpenedV1 = MessageData<typeof disputeOpenedV1>;
