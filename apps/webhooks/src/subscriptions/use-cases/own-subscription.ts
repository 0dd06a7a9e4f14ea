import { WebhooksError } from '../../webhooks.errors.js';
import type { Subscription } from '../domain/subscription.js';

/** Whose subscriptions a caller may see and change: its own, or everybody's. */
export interface Owner {
  clientId: string;
  everybodys: boolean;
}

/** The subscription where it is the caller's; a stranger's is answered as if it were not there. */
export function ownSubscription(found: Subscription | null, id: string, owner: Owner): Subscription {
  if (!found || !(owner.everybodys || found.clientId === owner.clientId))
    throw new WebhooksError('webhooks.subscription-not-found', { id });
  return found;
}
