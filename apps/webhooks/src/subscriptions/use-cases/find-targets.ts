import { Injectable } from '@nestjs/common';
import { secretsAt } from '../domain/subscription.js';
import { SubscriptionsReader } from '../persistence/subscriptions.reader.js';

/** Where a delivery goes and what signs it, current secret first. */
export interface Target {
  readonly url: string;
  readonly secrets: readonly string[];
}

/** Targets by the ids of their subscriptions; without those that are gone. */
@Injectable()
export class FindTargets {
  constructor(private readonly subscriptions: SubscriptionsReader) {}

  async execute(subscriptionIds: readonly string[], now: Date): Promise<Map<string, Target>> {
    const found = await this.subscriptions.findAll(subscriptionIds);
    return new Map(found.map((subscription) => [subscription.id, { url: subscription.url, secrets: secretsAt(subscription, now) }]));
  }
}
