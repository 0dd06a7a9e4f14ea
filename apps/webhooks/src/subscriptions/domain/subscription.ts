import { publicContracts } from '@linli/contracts';
import { mayAccess } from '@linli/areas';
import { WebhooksError } from '../../webhooks.errors.js';
import type { KnownClient } from './known-client.js';

/** An outside system's wish to be told of messages. Secrets are sealed where they are kept. */
export interface Subscription {
  readonly id: string;
  readonly clientId: string;
  readonly url: string;
  readonly description: string | null;
  /** Empty: every type, of a subscription from before types asked for scopes. */
  readonly messageTypes: readonly string[];
  readonly areas: readonly string[];
  /** Made by a client of the platform itself: hears also messages that belong to no area. */
  readonly platformWide: boolean;
  readonly secret: string;
  /** What it replaced, and until when that signs as well. */
  readonly previous: { readonly secret: string; readonly until: Date } | null;
  readonly version: number;
  readonly createdAt: Date;
}

/** Who asks: a client with its scopes. */
export interface Subscriber {
  readonly clientId: string;
  readonly scopes: ReadonlySet<string>;
}

export interface SubscriptionWish {
  readonly url: string;
  readonly description: string | null;
  readonly messageTypes: readonly string[];
  readonly areas: readonly string[];
}

/** Everything that can be subscribed to. */
export const messageTypes = publicContracts.map(({ type }) => type);
export const subscriptionsPerClientMax = 50;
const rotationOverlapHours = 24;
/** Of those who manage the platform's clients. */
const platformScope = 'clients:manage';
/** Standard Webhooks asks for 24 to 64. */
export const secretBytes = 32;

/** A signing secret in the form of Standard Webhooks. */
export const signingSecret = (random: Uint8Array): string => `whsec_${Buffer.from(random).toString('base64')}`;

/** A client of the platform itself may see and change everybody's subscriptions. */
export const isOfPlatform = ({ scopes }: Subscriber): boolean => scopes.has(platformScope);

/** Whether a subscription exists for who asks: only its own client's do. */
export const belongsTo = (subscription: Pick<Subscription, 'clientId'>, subscriber: Subscriber): boolean =>
  isOfPlatform(subscriber) || subscription.clientId === subscriber.clientId;

/** What one must be allowed to read to be told of a type: its service's records. */
const readScopeOf = (type: string): string => `${type.split('.')[0]}:read`;

/** The types that are asked for, all that the subscriber may read where none is. Throws `webhooks.type-not-readable`. */
function readableTypes(asked: readonly string[], { scopes }: Subscriber): readonly string[] {
  const readable = messageTypes.filter((type) => scopes.has(readScopeOf(type)));
  const index = asked.findIndex((type) => !readable.includes(type));
  const unreadable = asked[index] ?? (readable.length === 0 ? messageTypes[0] : undefined);
  if (unreadable === undefined) return asked.length === 0 ? readable : asked;
  throw new WebhooksError(
    'webhooks.type-not-readable',
    { type: unreadable, scope: readScopeOf(unreadable) },
    { pointer: index < 0 ? '/messageTypes' : `/messageTypes/${index}` },
  );
}

/** Throws `webhooks.url-refused`, `webhooks.type-not-readable`. Where the address leads is checked at every delivery. */
export function subscribe(id: string, subscriber: Subscriber, wish: SubscriptionWish, secret: string, now: Date): Subscription {
  return {
    ...wish,
    id,
    url: checkedUrl(wish.url).href,
    messageTypes: readableTypes(wish.messageTypes, subscriber),
    clientId: subscriber.clientId,
    platformWide: isOfPlatform(subscriber),
    secret,
    previous: null,
    version: 1,
    createdAt: now,
  };
}

/** Throws `webhooks.subscriptions-too-many` where a client has so many that it may have no more. */
export function demandRoom(subscriptionCount: number): void {
  if (subscriptionCount >= subscriptionsPerClientMax) {
    throw new WebhooksError('webhooks.subscriptions-too-many', { max: subscriptionsPerClientMax });
  }
}

/** The subscription under a new secret; for a day the former one signs as well, so that the receiver can change over without losing a delivery. */
export function withSecret(subscription: Subscription, secret: string, now: Date): Subscription {
  const until = new Date(now.getTime() + rotationOverlapHours * 3_600_000);
  return { ...subscription, secret, previous: { secret: subscription.secret, until }, version: subscription.version + 1 };
}

/** What signs at an instant, the current secret first. */
export const secretsAt = ({ secret, previous }: Subscription, at: Date): string[] =>
  previous !== null && previous.until > at ? [secret, previous.secret] : [secret];

/** A message as somebody may be told of it: its type and where it belongs; null where it belongs to no area. */
export interface Addressed {
  readonly type: string;
  readonly areaCode: string | null;
}

/** Whether it asked for such a message, and its client may still hear it. An unknown client is another issuer's: it hears what it could ask for. */
export function wants(
  subscription: Pick<Subscription, 'messageTypes' | 'areas' | 'platformWide'>,
  client: KnownClient | undefined,
  { type, areaCode }: Addressed,
): boolean {
  const wanted = subscription.messageTypes.length === 0 || subscription.messageTypes.includes(type);
  if (!wanted || (client && !mayHear(client, { type, areaCode }))) return false;
  return areaCode === null ? subscription.platformWide : mayAccess(subscription.areas, areaCode);
}

function mayHear({ isActive, areas, scopes }: KnownClient, { type, areaCode }: Addressed): boolean {
  if (!isActive || !scopes.includes(readScopeOf(type))) return false;
  return areaCode === null ? scopes.includes(platformScope) : mayAccess(areas, areaCode);
}

/** The parsed address: http or https, without credentials and fragment. */
function checkedUrl(url: string): URL {
  const refuse = (zh: string, en: string) => new WebhooksError('webhooks.url-refused', { reason: { zh, en } }, { pointer: '/url' });
  if (!URL.canParse(url)) throw refuse('不是有效的 URL', 'not a URL');
  const parsed = new URL(url);
  if (parsed.protocol !== 'https:' && parsed.protocol !== 'http:') throw refuse('只接受 http 和 https', 'only http and https');
  if (parsed.username || parsed.password) throw refuse('URL 中含有凭据', 'credentials in the URL');
  if (parsed.hash) throw refuse('URL 中含有片段', 'a fragment in the URL');
  return parsed;
}
