import { Inject, Injectable } from '@nestjs/common';
import { SERVICE_CONFIG } from '@linli/service-defaults';
import { Clock } from '@linli/unit-of-work';
import { Webhook } from 'standardwebhooks';
import { FindTargets, type Target } from '../../subscriptions/use-cases/find-targets.js';
import type { WebhooksConfig } from '../../webhooks.config.js';
import { afterAttempt, areaOf, leaseUntil, withheld, type Delivery } from '../domain/delivery.js';
import { TargetClient } from '../outbound/target-client.js';
import { DeliveriesRepository } from '../persistence/deliveries.repository.js';

/** Takes what is due and sends it. Returns how many were taken. Several workers may do so at once. */
@Injectable()
export class SendDueDeliveries {
  constructor(
    private readonly deliveries: DeliveriesRepository,
    private readonly findTargets: FindTargets,
    private readonly targetClient: TargetClient,
    private readonly clock: Clock,
    @Inject(SERVICE_CONFIG) private readonly config: WebhooksConfig,
  ) {}

  async execute(): Promise<number> {
    const now = this.clock.now();
    const { WEBHOOK_TIMEOUT, WEBHOOK_CONCURRENCY_MAX } = this.config;
    const claimed = await this.deliveries.claim(now, leaseUntil(now, WEBHOOK_TIMEOUT), WEBHOOK_CONCURRENCY_MAX);
    const targets = await this.findTargets.execute(
      claimed.map(({ subscriptionId }) => subscriptionId),
      now,
    );
    await Promise.all(claimed.map((delivery) => this.send(delivery, targets.get(delivery.subscriptionId))));
    return claimed.length;
  }

  private async send(delivery: Delivery, target: Target | undefined): Promise<void> {
    const { data } = JSON.parse(delivery.body) as { data: object };
    if (!target?.mayHear({ type: delivery.messageType, areaCode: areaOf(data) })) {
      const reason = target ? 'client may not hear it' : 'subscription removed';
      return this.deliveries.finish(delivery, withheld(delivery, reason, this.clock.now()));
    }
    const outcome = await this.targetClient.post(target.url, this.headers(delivery, target), delivery.body);
    await this.deliveries.finish(delivery, afterAttempt(delivery, outcome, this.clock.now(), Math.random()));
  }

  /** Standard Webhooks: id, timestamp, and a signature for each valid secret. A replay keeps the id. */
  private headers(delivery: Delivery, { secrets }: Target): Record<string, string> {
    const at = this.clock.now();
    const signatures = secrets.map((secret) => new Webhook(secret).sign(delivery.messageId, at, delivery.body));
    return {
      'content-type': 'application/json',
      'user-agent': 'linli-webhooks/1',
      'webhook-id': delivery.messageId,
      'webhook-timestamp': String(Math.floor(at.getTime() / 1_000)),
      'webhook-signature': signatures.join(' '),
    };
  }
}
