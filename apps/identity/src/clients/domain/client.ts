import { isAreaCode } from '@linli/areas';
import { isActorKind, type ActorKind } from '@linli/contracts';
import { IdentityError } from '../../identity.errors.js';
import { digestSecret, secretMatches } from './client-secret.js';

export { actorKinds, type ActorKind } from '@linli/contracts';

export const CLIENT_STATES = ['active', 'disabled'] as const;
export type ClientState = (typeof CLIENT_STATES)[number];

/** What a client may do, and for whom. */
export interface Grants {
  readonly scopes: readonly string[];
  /** Prefixes: the client sees every record whose area code lies within one of them. */
  readonly areas: readonly string[];
  /** Units (承办单位) that it may act for; `*` for every unit of its areas. */
  readonly units: readonly string[];
  /** Kinds of actor that it may speak for. */
  readonly actorKinds: readonly ActorKind[];
  /** Hotline systems whose tickets it may push. */
  readonly systems: readonly string[];
}

/** A machine that may ask for tokens. */
export interface Client extends Grants {
  readonly id: string;
  readonly name: string;
  readonly state: ClientState;
  readonly secretDigest: string;
  readonly secretChangedAt: Date;
  readonly version: number;
  readonly createdAt: Date;
  readonly updatedAt: Date;
}

/** The scope of those who manage clients, of whom one is always left. */
export const managing = 'clients:manage';

export const isAdministrator = ({ state, scopes }: Pick<Client, 'state' | 'scopes'>): boolean =>
  state === 'active' && scopes.includes(managing);

export interface ClientDetails extends Pick<Grants, 'scopes' | 'areas'> {
  readonly id: string;
  readonly name: string;
  readonly units?: readonly string[];
  /** `system` alone unless given: a client speaks for itself. */
  readonly actorKinds?: readonly string[];
  readonly systems?: readonly string[];
}

/** Throws `identity.client-id-malformed`, `…client-name-malformed`, `…scope-malformed`, `…area-malformed`, `…unit-malformed`, `…system-malformed`, `…actor-kind-unknown`. */
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

export function withDetails(client: Client, details: ClientDetails, now: Date): Client {
  return { ...client, ...checked(details), version: client.version + 1, updatedAt: now };
}

/** Disabling what is disabled changes nothing. */
export function disabled(client: Client, now: Date): Client {
  if (client.state === 'disabled') return client;
  return { ...client, state: 'disabled', version: client.version + 1, updatedAt: now };
}

/** Enabling what is active changes nothing. */
export function enabled(client: Client, now: Date): Client {
  if (client.state === 'active') return client;
  return { ...client, state: 'active', version: client.version + 1, updatedAt: now };
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
  return client.name === wanted.name && grantNames.every((name) => sameList(client[name], wanted[name]));
}

const CLIENT_ID = /^[a-z0-9][a-z0-9.-]{2,63}$/;

/** Whether a client may be called so; what may not is nobody, and is not looked for. */
export const isClientId = (id: string): boolean => CLIENT_ID.test(id);

const SCOPE = /^[a-z][a-z0-9-]{0,39}:[a-z][a-z0-9-]{0,39}$/;
const nameCharactersMax = 100;

/** As a hotline's door takes them. */
const SYSTEM = /^[0-9A-Za-z\u00c0-\u024f\u3400-\u9fff][0-9A-Za-z\u00c0-\u024f\u3400-\u9fff._#-]{0,39}$/;
const CODE = /^[\w.-]{1,80}$/;
const grantNames = ['scopes', 'areas', 'units', 'actorKinds', 'systems'] as const;

function checked(details: ClientDetails): Pick<Client, 'id' | 'name'> & Grants {
  const { units = [], actorKinds = ['system'], systems = [] } = details;
  if (!isClientId(details.id)) throw new IdentityError('identity.client-id-malformed', {}, { pointer: '/id' });
  if (details.name.trim() === '' || details.name.length > nameCharactersMax) {
    throw new IdentityError('identity.client-name-malformed', {}, { pointer: '/name' });
  }
  details.scopes.forEach((scope, index) => {
    if (!SCOPE.test(scope)) throw new IdentityError('identity.scope-malformed', { scope }, { pointer: `/scopes/${index}` });
  });
  details.areas.forEach((area, index) => {
    if (!isAreaCode(area)) throw new IdentityError('identity.area-malformed', { area }, { pointer: `/areas/${index}` });
  });
  units.forEach((unit, index) => {
    if (unit !== '*' && !CODE.test(unit)) throw new IdentityError('identity.unit-malformed', { unit }, { pointer: `/units/${index}` });
  });
  systems.forEach((system, index) => {
    if (!SYSTEM.test(system)) throw new IdentityError('identity.system-malformed', { system }, { pointer: `/systems/${index}` });
  });
  actorKinds.forEach((kind, index) => {
    if (!isActorKind(kind)) throw new IdentityError('identity.actor-kind-unknown', { kind }, { pointer: `/actorKinds/${index}` });
  });
  return {
    id: details.id,
    name: details.name.trim(),
    scopes: sorted(details.scopes),
    areas: sorted(details.areas),
    units: sorted(units),
    actorKinds: sorted(actorKinds).filter(isActorKind),
    systems: sorted(systems),
  };
}

function sorted(values: readonly string[]): string[] {
  return [...new Set(values)].sort();
}

function sameList(left: readonly string[], right: readonly string[]): boolean {
  return left.length === right.length && left.every((value, index) => value === right[index]);
}
