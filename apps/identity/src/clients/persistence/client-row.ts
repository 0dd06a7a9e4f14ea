import type { Client, ClientState } from '../domain/client.js';
import type { ClientEntity } from './client.entity.js';

export const toClient = (row: ClientEntity): Client => ({ ...row, state: row.state as ClientState });

export const toClientRow = (client: Client): ClientEntity => ({ ...client, scopes: [...client.scopes], areas: [...client.areas] });
