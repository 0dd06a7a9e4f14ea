import { Type } from '@sinclair/typebox';
import { defineMessage, type MessageData } from '../message-contract.js';
import { areaCode, instant, uuid } from '../shapes.js';

export const volunteerRegisteredV1 = defineMessage({
  type: 'points.volunteer.registered.v1',
  topic: 'points.volunteer',
  description: '志愿者已登记。 · A volunteer was registered.',
  data: Type.Object({
    volunteerId: uuid('志愿者 id'),
    areaCode: areaCode(),
    registeredAt: instant('when registered'),
  }),
  examples: [
    {
      volunteerId: '0199d0a0-0000-7000-8000-000000000031',
      areaCode: '330106002003',
      registeredAt: '2026-11-01T08:00:00Z',
    },
  ],
});
export type VolunteerRegisteredV1 = MessageData<typeof volunteerRegisteredV1>;
