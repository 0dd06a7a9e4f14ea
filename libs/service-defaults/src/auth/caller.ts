import { isActorKind, type Actor, type ActorKind } from '@linli/contracts';
import type { JWTPayload } from 'jose';
import { PlatformError } from '../http/platform.problems.js';
import { readActor } from './actor-header.js';

/** Who calls, as the token says it. */
export interface Caller {
  readonly clientId: string;
  readonly scopes: ReadonlySet<string>;
  /** Area prefixes the client may see and change. */
  readonly areas: readonly string[];
  /** Units that it may act for; `*` for every unit of its areas. */
  readonly units: ReadonlySet<string>;
  /** Kinds of actor that it may speak for; `system` alone where the token does not say. */
  readonly actorKinds: ReadonlySet<ActorKind>;
  /** Hotline systems whose tickets it may push. */
  readonly systems: ReadonlySet<string>;
  /** The one person that the token stands for; undefined where the header Actor speaks. */
  readonly actor?: Actor;
}

/** Claims that say it, by the names that Linli's own issuer gives them. */
export const callerClaims = ['client_id', 'scope', 'areas', 'units', 'actor_kinds', 'systems', 'actor'] as const;
export type CallerClaim = (typeof callerClaims)[number];

/** How another issuer names them; a claim that is not listed has our name. */
export type ClaimNames = Readonly<Partial<Record<CallerClaim, string>>>;

/** Reads `ours=theirs` pairs; throws an Error that says what is expected. */
export function readClaimNames(pairs: readonly string[]): ClaimNames {
  const entries = pairs.map((pair) => {
    const [ours = '', theirs = ''] = pair.split('=', 2).map((part) => part.trim());
    if (!isCallerClaim(ours) || theirs === '') throw new Error(`must be pairs ours=theirs of ${callerClaims.join(', ')}`);
    return [ours, theirs] as const;
  });
  return Object.fromEntries(entries);
}

const isCallerClaim = (name: string): name is CallerClaim => (callerClaims as readonly string[]).includes(name);

/** The caller that a verified token names. Throws `platform.token-invalid` where it names nobody, or its actor is malformed. */
export function callerOf(payload: JWTPayload, names: ClaimNames = {}): Caller {
  const claim = (name: CallerClaim): unknown => payload[names[name] ?? name];
  const clientId = claim('client_id') ?? payload.sub;
  if (typeof clientId !== 'string' || clientId === '') throw new PlatformError('platform.token-invalid');
  const kinds = claim('actor_kinds');
  const actor = claim('actor');
  return {
    clientId,
    scopes: new Set(words(claim('scope'))),
    areas: texts(claim('areas')),
    units: new Set(texts(claim('units'))),
    actorKinds: new Set(kinds === undefined ? ['system' as const] : words(kinds).filter(isActorKind)),
    systems: new Set(texts(claim('systems'))),
    ...(actor === undefined ? {} : { actor: actorOf(actor) }),
  };
}

const texts = (value: unknown): string[] => (Array.isArray(value) ? value.filter((item): item is string => typeof item === 'string') : []);

/** Scopes are one text with spaces in an OAuth token (RFC 8693 §4.2); issuers that send a list mean the same. */
const words = (value: unknown): string[] => (typeof value === 'string' ? value.split(' ').filter(Boolean) : texts(value));

function actorOf(text: unknown): Actor {
  if (typeof text !== 'string') throw new PlatformError('platform.token-invalid');
  try {
    return readActor(text);
  } catch {
    throw new PlatformError('platform.token-invalid');
  }
}
