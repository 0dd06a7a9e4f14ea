import { Injectable } from '@nestjs/common';
import { newId, type Tx } from '@linli/unit-of-work';
import { PersonalDataCipher } from '@linli/personal-data';
import { WebhooksError } from '../../webhooks.errors.js';
import { checkMessageTypes, checkUrl, subscriptionsPerClientMax, type Subscription } from '../domain/subscription.js';
import { SubscriptionsRepository } from '../persistence/subscriptions.repository.js';
import { newSecret } from './new-secret.js';

export interface CreateSubscriptionInput {
  clientId: string;
  url: string;
  description: string | null;
  messageTypes: string[];
  areas: string[];
  platformWide: boolean;
}

/** Registers a subscription; the secret is returned this once and kept sealed. Where the address leads is checked at every delivery. */
@Injectable()
export class CreateSubscription {
  constructor(
    private readonly subscriptions: SubscriptionsRepository,
    private readonly cipher: PersonalDataCipher,
  ) {}

  async execute(tx: Tx, input: CreateSubscriptionInput): Promise<{ subscription: Subscription; secret: string }> {
    checkMessageTypes(input.messageTypes);
    const url = checkUrl(input.url).href;
    if ((await this.subscriptions.countLocked(tx, input.clientId)) >= subscriptionsPerClientMax) {
      throw new WebhooksError('webhooks.subscriptions-too-many', { max: subscriptionsPerClientMax });
    }
    const id = newId();
    const secret = newSecret();
    const subscription: Subscription = {
      ...input,
      url,
      id,
      secretSealed: this.cipher.seal(secret, id),
      previousSecretSealed: null,
      previousUntil: null,
      version: 1,
      createdAt: tx.now,
    };
    await this.subscriptions.insert(tx, subscription);
    return { subscription, secret };
  }
}
