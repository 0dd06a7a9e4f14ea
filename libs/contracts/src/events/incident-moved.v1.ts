import { Type } from '@sinclair/typebox';
import { defineMessage, type MessageData } from '../message-contract.js';
import { actor, areaCode, instant, text, uuid } from '../shapes.js';

export const incidentMovedV1 = defineMessage({
  type: 'events.incident.moved.v1',
  topic: 'events.incident',
  description:
    '事件进入另一状态；每次流转都发送，供读模型与回写使用。 · An incident moved to another state; sent for every move, for read models and write-back.',
  data: Type.Object({
    incidentId: uuid('事件 id'),
    number: text('SJ-YYYYMMDD-NNNNNN', 40),
    areaCode: areaCode(),
    from: Type.Union([text('state before', 40), Type.Null()]),
    to: text('state after', 40),
    action: text('the move of the table of transitions', 40),
    actor: actor(),
    reason: Type.Union([text('why, where the move asks for it', 1000), Type.Null()]),
    externalSystem: Type.Union([text('system the ticket came from', 40), Type.Null()]),
    externalNo: Type.Union([text('ticket number there', 80), Type.Null()]),
    movedAt: instant('when it moved'),
  }),
  examples: [
    {
      incidentId: '0199d0a0-0000-7000-8000-000000000001',
      number: 'SJ-20261122-000001',
      areaCode: '330106002003',
      from: 'reported',
      to: 'accepted',
      action: 'accept',
      actor: 'service:events',
      reason: null,
      externalSystem: '12345',
      externalNo: '100080',
      movedAt: '2026-11-22T08:30:01Z',
    },
  ],
});
/** By these moves an incident is no more, or another matter: what was made of it before has lost its source. */
const withdrawing: readonly string[] = ['cancel', 'void', 'merge', 'relocate', 'reclassify'];

export const withdrawsSource = ({ action }: Pick<IncidentMovedV1, 'action'>): boolean => withdrawing.includes(action);

export type IncidentMovedV1 = MessageData<typeof incidentMovedV1>;
