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
});
export type VolunteerRegisteredV1 = MessageData<typeof volunteerRegisteredV1>;
