import { Inject, Injectable, type BeforeApplicationShutdown, type OnApplicationBootstrap } from '@nestjs/common';
import { SERVICE_CONFIG, SERVICE_LOG, type Log } from '@linli/service-defaults';
import { Clock } from '@linli/unit-of-work';
import type { WebhooksConfig } from '../../webhooks.config.js';
import { DeliveriesRepository } from '../persistence/deliveries.repository.js';
import { SendDueDeliveries } from './send-due-deliveries.js';

const pruneIntervalMs = 3_600_000;
const keptDays = 30;

/** Looks for due deliveries as long as the service runs; at shutdown it finishes those in hand. What waits, waits in the database. */
@Injectable()
export class RunDeliveries implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private stopping = false;
  private wake: () => void = () => undefined;
  private running: Promise<void> = Promise.resolve();
  private prunedAtMs = 0;

  constructor(
    private readonly send: SendDueDeliveries,
    private readonly deliveries: DeliveriesRepository,
    private readonly clock: Clock,
    @Inject(SERVICE_CONFIG) private readonly config: WebhooksConfig,
    @Inject(SERVICE_LOG) private readonly log: Log,
  ) {}

  onApplicationBootstrap(): void {
    this.running = this.run();
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.stopping = true;
    this.wake();
    await this.running;
  }

  private async run(): Promise<void> {
    while (!this.stopping) {
      const sent = await this.look();
      if (sent === 0 && !this.stopping) await this.pause();
    }
  }

  /** A fault of the database must not end the loop: the next look tries again. */
  private async look(): Promise<number> {
    try {
      await this.prune();
      return await this.send.execute();
    } catch (error) {
      this.log.error({ err: error }, 'deliveries could not be looked for');
      return 0;
    }
  }

  private async prune(): Promise<void> {
    const nowMs = this.clock.now().getTime();
    if (nowMs - this.prunedAtMs < pruneIntervalMs) return;
    this.prunedAtMs = nowMs;
    await this.deliveries.prune(new Date(nowMs - keptDays * 86_400_000));
  }

  private pause(): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, this.config.WEBHOOK_POLL_INTERVAL);
      this.wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }
}
