import { Type } from '@sinclair/typebox';
import { defineMessage, type MessageData } from '../message-contract.js';
import { areaCode, instant, uuid } from '../shapes.js';

export const needRatedV1 = defineMessage({
  type: 'needs.need.rated.v1',
  topic: 'needs.need',
  description:
    '居民已评单（旧式，不含服务时间，由 v2 取代）。 · The resident rated the service; superseded by v2, which says when each one served.',
  isFormer: true,
  data: Type.Object({
    needId: uuid('需求 id'),
    taskId: uuid('任务 id'),
    areaCode: areaCode(),
    difficulty: Type.Integer({ minimum: 1, maximum: 5 }),
    rating: Type.Integer({ minimum: 1, maximum: 5 }),
    participants: Type.Array(Type.Object({ volunteerId: uuid('志愿者 id'), minutes: Type.Integer({ minimum: 0, maximum: 1440 }) }), {
      maxItems: 100,
    }),
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
        },
      ],
      ratedAt: '2026-11-22T11:30:00Z',
    },
  ],
});
export type NeedRatedV1 = MessageData<typeof needRatedV1>;
