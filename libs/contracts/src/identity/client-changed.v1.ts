import { Type } from '@sinclair/typebox';
import { defineMessage, type MessageData } from '../message-contract.js';
import { areaCode, instant, text } from '../shapes.js';

export const clientChangedV1 = defineMessage({
  type: 'identity.client.changed.v1',
  topic: 'identity.client',
  description:
    '客户端已登记或变更：是否可用、区划与权限。 · A client was registered or changed: whether it may have tokens, its areas and its scopes.',
  isInternal: true,
  data: Type.Object({
    client: text('id of the client', 64),
    isActive: Type.Boolean({ description: 'false while it gets no tokens' }),
    areas: Type.Array(areaCode(), { maxItems: 1_000, description: 'prefixes' }),
    scopes: Type.Array(text('scope', 80), { maxItems: 1_000 }),
    changedAt: instant('when changed'),
  }),
  examples: [
    {
      client: 'hotline-12345',
      isActive: true,
      areas: ['330106'],
      scopes: ['events:hotline', 'events:read', 'webhooks:manage'],
      changedAt: '2026-11-22T08:30:00Z',
    },
  ],
});
export type ClientChangedV1 = MessageData<typeof clientChangedV1>;
