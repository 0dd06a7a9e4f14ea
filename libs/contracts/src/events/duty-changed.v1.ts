import { Type } from '@sinclair/typebox';
import { defineMessage, type MessageData } from '../message-contract.js';
import { areaCode, choice, instant, text, uuid } from '../shapes.js';

export const dutyKinds = ['answering', 'visiting', 'desk'] as const;
/** 负责 走访 坐班. */
export type DutyKind = (typeof dutyKinds)[number];

const day = (description: string) => Type.String({ format: 'date', description });

export const dutyChangedV1 = defineMessage({
  type: 'events.duty.changed.v1',
  topic: 'events.duty',
  description: '值班安排已登记或更改，人员以工作编号表示。 · A duty was entered or changed; people are named by their ids at work.',
  data: Type.Object({
    dutyId: uuid('duty'),
    areaCode: areaCode(),
    unit: Type.Union([text('id of the unit', 80), Type.Null()]),
    kind: choice(dutyKinds, 'kind'),
    person: text('who has it', 80),
    deputy: Type.Union([text('who has it while the person is away', 80), Type.Null()]),
    weekdays: Type.Array(Type.Integer({ minimum: 1, maximum: 7 }), {
      maxItems: 7,
      description: 'days of the week, 1 is Monday; empty for all',
    }),
    from: day('first day'),
    to: Type.Union([day('last day'), Type.Null()]),
    changedAt: instant('when changed'),
  }),
  examples: [
    {
      dutyId: '0199d0a0-0000-7000-8000-000000000051',
      areaCode: '330106002003-G05',
      unit: null,
      kind: 'answering',
      person: 'grid-worker-5',
      deputy: 'grid-worker-6',
      weekdays: [1, 2, 3, 4, 5],
      from: '2026-11-01',
      to: null,
      changedAt: '2026-10-30T08:30:00Z',
    },
  ],
});
export type DutyChangedV1 = MessageData<typeof dutyChangedV1>;
