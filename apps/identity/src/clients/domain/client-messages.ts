import { clientChangedV1 } from '@linli/contracts';
import { say, type Saying } from '@linli/unit-of-work';
import type { Client } from './client.js';

/** What others are told of a client: what it may still hear, and whether it may hear at all. */
export function messagesOf({ id, state, areas, scopes, version, updatedAt }: Client): Saying[] {
  const data = { client: id, isActive: state === 'active', areas: [...areas], scopes: [...scopes], changedAt: updatedAt.toISOString() };
  return [say(clientChangedV1, { key: id, version, data })];
}
