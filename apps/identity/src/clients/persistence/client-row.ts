import { isActorKind } from '@linli/contracts';
import type { Client, ClientState } from '../domain/client.js';
import type { ClientEntity } from './client.entity.js';

export const toClient = (row: ClientEntity): Client => ({
  ...row,
  state: row.state as ClientState,
  actorKinds: row.actorKinds.filter(isActorKind),
});

export const toClientRow = ({ scopes, areas, units, actorKinds, systems, ...client }: Client): ClientEntity => ({
  ...client,
  scopes: [...scopes],
  areas: [...areas],
  units: [...units],
  actorKinds: [...actorKinds],
  systems: [...systems],
});
