import { Injectable } from '@nestjs/common';
import type { Tx } from '@linli/unit-of-work';
import { wants } from '../domain/subscription.js';
import { SubscriptionsRepository } from '../persistence/subscriptions.repository.js';

/** Ids of the subscriptions that are to be told of a message. */
@Injectable()
export class FindSubscribers {
  constructor(private readonly subscriptions: SubscriptionsRepository) {}

  async execute(tx: Tx, message: { type: string; areaCode: string | null }): Promise<string[]> {
    const candidates = await this.subscriptions.findByType(tx, message.type);
    return candidates.filter((subscription) => wants(subscription, message.type, message.areaCode)).map(({ id }) => id);
  }
}
