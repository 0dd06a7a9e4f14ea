import { Logger } from '@nestjs/common';
import { backOffMs } from '../pauses/back-off.js';
import { describeError } from '../dead-letters/error-text.js';
import type { MessagingLimits } from '../limits.js';
import { pauseUnless } from '../pauses/pause.js';
import type { GroupConsumer } from './group-consumer.js';
import type { Subscription, Transport } from '../transport/transport.js';

export interface ConsumerRunnerOptions {
  group: string;
  topics: readonly string[];
  consumer: GroupConsumer;
  transport: Transport;
  limits: MessagingLimits;
  /** Run before subscribing; part of what is tried again while the bus is away. */
  prepare: () => Promise<void>;
}

/** Subscribes one consumer group and keeps trying while the bus is away; the service itself is up meanwhile. */
export class ConsumerRunner {
  private readonly logger = new Logger('ConsumerRunner');
  private readonly stopping = new AbortController();
  private subscribed: Promise<Subscription | undefined> | undefined;

  constructor(private readonly options: ConsumerRunnerOptions) {}

  /** Returns at once; the promise of the subscription is kept for stopping. */
  start(): void {
    this.subscribed ??= this.subscribe();
  }

  /** Finishes the batch in hand. */
  async stop(): Promise<void> {
    this.stopping.abort();
    const subscription = await this.subscribed;
    await subscription?.stop();
  }

  private async subscribe(): Promise<Subscription | undefined> {
    const { group, topics, consumer, transport, limits, prepare } = this.options;
    for (let attempt = 1; !this.stopping.signal.aborted; attempt += 1) {
      try {
        await prepare();
        const options = { group, topics, batchMax: limits.consumerBatchMessagesMax };
        return await transport.subscribe(options, (batch, signals) => consumer.handle(batch, signals));
      } catch (error) {
        this.logger.warn({ message: 'Could not subscribe; trying again.', group, attempt, error: describeError(error) });
        await pauseUnless(this.stopping.signal, backOffMs(attempt, { min: limits.retryDelayMsMin, max: limits.retryDelayMsMax }));
      }
    }
    return undefined;
  }
}
