import { Injectable } from '@nestjs/common';
import type { Tx } from '@linli/unit-of-work';
import { wants, type Addressed } from '../domain/subscription.js';
import { KnownClientsRepository } from '../persistence/known-clients.repository.js';
import { SubscriptionsRepository } from '../persistence/subscriptions.repository.js';

/** Ids of the subscriptions that are to be told of a message. */
@Injectable()
export class FindSubscribers {
  constructor(
    private readonly subscriptions: SubscriptionsRepository,
    private readonly knownClients: KnownClientsRepository,
  ) {}

  async execute(tx: Tx, message: Addressed): Promise<string[]> {
    const candidates = await this.subscriptions.findByType(tx, message.type);
    const clients = await this.knownClients.find(
      candidates.map(({ clientId }) => clientId),
      tx.manager,
    );
    return candidates.filter((subscription) => wants(subscription, clients.get(subscription.clientId), message)).map(({ id }) => id);
  }
}
