import { allContracts } from '@linli/contracts';
import { mayAccess } from '@linli/areas';
import { WebhooksError } from '../../webhooks.errors.js';

/** An outside system's wish to be told of messages. Secrets are sealed; the previous one still signs until it has run out. */
export interface Subscription {
  id: string;
  clientId: string;
  url: string;
  description: string | null;
  /** Empty: every type. */
  messageTypes: string[];
  areas: string[];
  /** Made by a client of the platform itself: hears also messages that belong to no area. */
  platformWide: boolean;
  secretSealed: string;
  previousSecretSealed: string | null;
  previousUntil: Date | null;
  version: number;
  createdAt: Date;
}

export const subscriptionsPerClientMax = 50;
/** How long a replaced secret still signs beside the new one. */
export const rotationOverlapHours = 24;

export function wants(
  subscription: Pick<Subscription, 'messageTypes' | 'areas' | 'platformWide'>,
  type: string,
  areaCode: string | null,
): boolean {
  const wanted = subscription.messageTypes.length === 0 || subscription.messageTypes.includes(type);
  return wanted && (areaCode === null ? subscription.platformWide : mayAccess(subscription.areas, areaCode));
}

export function checkMessageTypes(types: readonly string[]): void {
  const index = types.findIndex((type) => !allContracts.some((contract) => contract.type === type));
  if (index < 0) return;
  throw new WebhooksError('webhooks.message-type-unknown', { type: types[index] ?? '' }, { pointer: `/messageTypes/${index}` });
}

/** The parsed address: http or https, without credentials and fragment. */
export function checkUrl(url: string): URL {
  const refuse = (reason: string) => new WebhooksError('webhooks.url-refused', { reason }, { pointer: '/url' });
  if (!URL.canParse(url)) throw refuse('not a URL');
  const parsed = new URL(url);
  if (parsed.protocol !== 'https:' && parsed.protocol !== 'http:') throw refuse('only http and https');
  if (parsed.username || parsed.password) throw refuse('credentials in the URL');
  if (parsed.hash) throw refuse('a fragment in the URL');
  return parsed;
}
