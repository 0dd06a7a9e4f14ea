import { isAreaCode } from '@linli/areas';
import { IdentityError } from '../../identity.errors.js';
import { digestSecret, secretMatches } from './client-secret.js';

export const CLIENT_STATES = ['active', 'disabled'] as const;
export type ClientState = (typeof CLIENT_STATES)[number];

/** A machine that may ask for tokens. `areas` are prefixes: the client sees every record whose area code lies within one of them. */
export interface Client {
  readonly id: string;
  readonly name: string;
  readonly scopes: readonly string[];
  readonly areas: readonly string[];
  readonly state: ClientState;
  readonly secretDigest: string;
  readonly secretChangedAt: Date;
  readonly version: number;
  readonly createdAt: Date;
  readonly updatedAt: Date;
}

export interface ClientDetails {
  id: string;
  name: string;
  scopes: readonly string[];
  areas: readonly string[];
}

/** Throws `identity.client-id-malformed`, `identity.client-name-malformed`, `identity.scope-malformed` or `identity.area-malformed`. */
export function newClient(details: ClientDetails, secretDigest: string, now: Date): Client {
  return {
    ...checked(details),
    state: 'active',
    secretDigest,
    secretChangedAt: now,
    version: 1,
    createdAt: now,
    updatedAt: now,
  };
}

function withDetails(client: Client, details: ClientDetails, now: Date): Client {
  return { ...client, ...checked(details), version: client.version + 1, updatedAt: now };
}

/** Disabling what is disabled changes nothing. */
export function disabled(client: Client, now: Date): Client {
  if (client.state === 'disabled') return client;
  return { ...client, state: 'disabled', version: client.version + 1, updatedAt: now };
}

/** Throws `identity.client-disabled`: a disabled client gets no new secret. */
export function withSecret(client: Client, secretDigest: string, now: Date): Client {
  if (client.state === 'disabled') throw new IdentityError('identity.client-disabled', { id: client.id });
  return { ...client, secretDigest, secretChangedAt: now, version: client.version + 1, updatedAt: now };
}

/** The client as somebody declares it; the very same where nothing differs. A disabled one stays disabled, and its secret cannot change. */
export function asDeclared(found: Client, declared: ClientDetails, secret: string, now: Date): Client {
  const client = sameDetails(found, declared) ? found : withDetails(found, declared, now);
  return secretMatches(found.id, secret, client.secretDigest) ? client : withSecret(client, digestSecret(found.id, secret), now);
}

function sameDetails(client: Client, details: ClientDetails): boolean {
  const wanted = checked(details);
  return client.name === wanted.name && sameList(client.scopes, wanted.scopes) && sameList(client.areas, wanted.areas);
}

const CLIENT_ID = /^[a-z0-9][a-z0-9.-]{2,63}$/;
const SCOPE = /^[a-z][a-z0-9-]{0,39}:[a-z][a-z0-9-]{0,39}$/;
const nameCharactersMax = 100;

function checked(details: ClientDetails): ClientDetails {
  if (!CLIENT_ID.test(details.id)) throw new IdentityError('identity.client-id-malformed', {}, { pointer: '/id' });
  if (details.name.trim() === '' || details.name.length > nameCharactersMax) {
    throw new IdentityError('identity.client-name-malformed', {}, { pointer: '/name' });
  }
  details.scopes.forEach((scope, index) => {
    if (!SCOPE.test(scope)) throw new IdentityError('identity.scope-malformed', { scope }, { pointer: `/scopes/${index}` });
  });
  details.areas.forEach((area, index) => {
    if (!isAreaCode(area)) throw new IdentityError('identity.area-malformed', { area }, { pointer: `/areas/${index}` });
  });
  return { id: details.id, name: details.name.trim(), scopes: sorted(details.scopes), areas: sorted(details.areas) };
}

function sorted(values: readonly string[]): string[] {
  return [...new Set(values)].sort();
}

function sameList(left: readonly string[], right: readonly string[]): boolean {
  return left.length === right.length && left.every((value, index) => value === right[index]);
}
