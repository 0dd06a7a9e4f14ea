import { Injectable } from '@nestjs/common';
import { secretsAt, wants, type Addressed } from '../domain/subscription.js';
import { KnownClientsRepository } from '../persistence/known-clients.repository.js';
import { SubscriptionsReader } from '../persistence/subscriptions.reader.js';

/** Where a delivery goes and what signs it, current secret first. */
export interface Target {
  readonly url: string;
  readonly secrets: readonly string[];
  /** Whether it may still be told of a message that was queued for it. */
  readonly mayHear: (message: Addressed) => boolean;
}

/** Targets by the ids of their subscriptions; without those that are gone. */
@Injectable()
export class FindTargets {
  constructor(
    private readonly subscriptions: SubscriptionsReader,
    private readonly knownClients: KnownClientsRepository,
  ) {}

  async execute(subscriptionIds: readonly string[], now: Date): Promise<Map<string, Target>> {
    const found = await this.subscriptions.findAll(subscriptionIds);
    const clients = await this.knownClients.find(found.map(({ clientId }) => clientId));
    return new Map(
      found.map((subscription) => {
        const mayHear = (message: Addressed) => wants(subscription, clients.get(subscription.clientId), message);
        return [subscription.id, { url: subscription.url, secrets: secretsAt(subscription, now), mayHear }];
      }),
    );
  }
}
