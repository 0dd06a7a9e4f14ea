import { Inject, Injectable } from '@nestjs/common';
import { SERVICE_CONFIG } from '@linli/service-defaults';
import { Clock } from '@linli/unit-of-work';
import { Webhook } from 'standardwebhooks';
import { FindTargets, type Target } from '../../subscriptions/use-cases/find-targets.js';
import type { WebhooksConfig } from '../../webhooks.config.js';
import { afterAttempt, type Delivery, type DeliveryOutcome } from '../domain/delivery.js';
import { DeliveriesRepository } from '../persistence/deliveries.repository.js';
import { PostToTarget } from './post-to-target.js';

/** A claim outlives the longest attempt by this much; after that another worker may take the delivery. */
const leaseReserveMs = 30_000;

/** Takes what is due and sends it. Returns how many were taken. Several workers may do so at once. */
@Injectable()
export class SendDueDeliveries {
  constructor(
    private readonly deliveries: DeliveriesRepository,
    private readonly targets: FindTargets,
    private readonly post: PostToTarget,
    private readonly clock: Clock,
    @Inject(SERVICE_CONFIG) private readonly config: WebhooksConfig,
  ) {}

  async execute(): Promise<number> {
    const now = this.clock.now();
    const leaseUntil = new Date(now.getTime() + this.config.WEBHOOK_TIMEOUT + leaseReserveMs);
    const claimed = await this.deliveries.claim(now, leaseUntil, this.config.WEBHOOK_CONCURRENCY_MAX);
    const targets = await this.targets.execute(
      claimed.map(({ subscriptionId }) => subscriptionId),
      now,
    );
    await Promise.all(claimed.map((delivery) => this.send(delivery, targets.get(delivery.subscriptionId))));
    return claimed.length;
  }

  private async send(delivery: Delivery, target: Target | undefined): Promise<void> {
    if (!target) {
      const attempt = { at: this.clock.now().toISOString(), status: null, error: 'subscription removed', durationMs: 0 };
      return this.deliveries.finish({ ...delivery, state: 'failed', attemptLog: [...delivery.attemptLog, attempt] });
    }
    const outcome: DeliveryOutcome = await this.post.execute(target.url, this.headers(delivery, target), delivery.body);
    await this.deliveries.finish(afterAttempt(delivery, outcome, this.clock.now(), Math.random()));
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
