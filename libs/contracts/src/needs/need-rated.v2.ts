import { Type } from '@sinclair/typebox';
import { defineMessage, type MessageData } from '../message-contract.js';
import { areaCode, instant, uuid } from '../shapes.js';

export const needRatedV2 = defineMessage({
  type: 'needs.need.rated.v2',
  topic: 'needs.need',
  description: '居民已评单；验收通过的参与者均应得到奖励。 · The resident rated the service: every accepted participant is to be awarded.',
  data: Type.Object({
    needId: uuid('需求 id'),
    taskId: uuid('任务 id'),
    areaCode: areaCode(),
    difficulty: Type.Integer({ minimum: 1, maximum: 5 }),
    rating: Type.Integer({ minimum: 1, maximum: 5 }),
    participants: Type.Array(
      Type.Object({
        volunteerId: uuid('志愿者 id'),
        minutes: Type.Integer({ minimum: 0, maximum: 1440 }),
        startedAt: instant('when this participant came: the day whose caps the award counts towards'),
      }),
      { maxItems: 100 },
    ),
    ratedAt: instant('when it was rated'),
  }),
  examples: [
    {
      needId: '0199d0a0-0000-7000-8000-000000000021',
      taskId: '0199d0a0-0000-7000-8000-000000000041',
      areaCode: '330106002003',
      difficulty: 2,
      rating: 5,
      participants: [
        {
          volunteerId: '0199d0a0-0000-7000-8000-000000000031',
          minutes: 60,
          startedAt: '2026-11-21T06:00:00Z',
        },
      ],
      ratedAt: '2026-11-22T11:30:00Z',
    },
  ],
});
export type NeedRatedV2 = MessageData<typeof needRatedV2>;
