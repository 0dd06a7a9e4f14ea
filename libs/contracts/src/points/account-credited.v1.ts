import { Type } from '@sinclair/typebox';
import { defineMessage, type MessageData } from '../message-contract.js';
import { choice, instant, text, uuid } from '../shapes.js';

export const accountCreditedV1 = defineMessage({
  type: 'points.account.credited.v1',
  topic: 'points.account',
  description: '积分与时长已计入志愿者账户，同一来源只计一次。 · Points and hours were credited to a volunteer, once for their source.',
  data: Type.Object({
    volunteerId: uuid('志愿者 id'),
    transferId: uuid('转账 id'),
    points: Type.Integer({ minimum: 0 }),
    minutes: Type.Integer({ minimum: 0 }),
    sourceKind: choice(['task', 'mediation', 'suggestion', 'report', 'manual'], 'what earned it'),
    sourceId: text('id of the task, dispute, …', 80),
    ruleVersion: Type.Integer({ minimum: 1 }),
    creditedAt: instant('when posted'),
  }),
  examples: [
    {
      volunteerId: '0199d0a0-0000-7000-8000-000000000031',
      transferId: '0199d0a0-0000-7000-8000-000000000051',
      points: 20,
      minutes: 60,
      sourceKind: 'task',
      sourceId: '0199d0a0-0000-7000-8000-000000000041',
      ruleVersion: 1,
      creditedAt: '2026-11-22T11:30:01Z',
    },
  ],
});
export type AccountCreditedV1 = MessageData<typeof accountCreditedV1>;
