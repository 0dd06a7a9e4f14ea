import { Logger } from '@nestjs/common';
import type { Consumer, EachBatchPayload, IHeaders, Kafka, KafkaMessage } from 'kafkajs';
import { backOffMs } from '../pauses/back-off.js';
import { describeError } from '../dead-letters/error-text.js';
import { pauseUnless } from '../pauses/pause.js';
import type { BatchHandler, ReceivedRecord, Subscription } from '../transport/transport.js';

export interface KafkaSubscriptionOptions {
  kafka: Kafka;
  group: string;
  topics: readonly string[];
  batchMax: number;
  sessionTimeoutMs: number;
  /** Partitions that this member handles side by side, so that one that waits for a retry does not hold up the others. */
  partitionsConsumedConcurrently: number;
  handler: BatchHandler;
}

/** A member of a consumer group. The offset is committed by hand, after the handler has resolved, which is after the database commit. */
export class KafkaSubscription implements Subscription {
  private readonly logger = new Logger('KafkaSubscription');
  private readonly stopping = new AbortController();
  private consumer: Consumer | undefined;
  private rebuilding: Promise<void> | undefined;

  private constructor(private readonly options: KafkaSubscriptionOptions) {}

  /** Rejects when the group cannot be joined. */
  static async open(options: KafkaSubscriptionOptions): Promise<KafkaSubscription> {
    const subscription = new KafkaSubscription(options);
    await subscription.join();
    return subscription;
  }

  async stop(): Promise<void> {
    this.stopping.abort();
    await this.rebuilding;
    await this.consumer?.disconnect().catch((error: unknown) => this.logger.warn(describeError(error)));
  }

  private async join(): Promise<void> {
    const { kafka, group, topics, sessionTimeoutMs, partitionsConsumedConcurrently } = this.options;
    const consumer = kafka.consumer({
      groupId: group,
      sessionTimeout: sessionTimeoutMs,
      heartbeatInterval: Math.floor(sessionTimeoutMs / 10),
      rebalanceTimeout: 60_000,
      maxWaitTimeInMs: 500,
      allowAutoTopicCreation: false,
      retry: { retries: 4, initialRetryTime: 100, maxRetryTime: 1_000, restartOnFailure: async () => !this.stopping.signal.aborted },
    });
    consumer.on(consumer.events.CRASH, ({ payload }) => this.onCrash(payload.restart, payload.error));
    try {
      await consumer.connect();
      await consumer.subscribe({ topics: [...topics], fromBeginning: true });
      await consumer.run({
        autoCommit: false,
        eachBatchAutoResolve: false,
        partitionsConsumedConcurrently,
        eachBatch: (payload) => this.handle(consumer, payload),
      });
      this.consumer = consumer;
    } catch (error) {
      await consumer.disconnect().catch(() => undefined);
      throw error;
    }
  }

  private async handle(consumer: Consumer, payload: EachBatchPayload): Promise<void> {
    const { batch, heartbeat, isRunning, isStale, resolveOffset } = payload;
    const { topic, partition } = batch;
    const { batchMax, handler } = this.options;
    const signals = { signal: this.stopping.signal, keepAlive: heartbeat };
    for (let from = 0; from < batch.messages.length; from += batchMax) {
      if (!isRunning() || isStale() || this.stopping.signal.aborted) return;
      const messages = batch.messages.slice(from, from + batchMax);
      const last = messages.at(-1);
      if (!last) return;
      await handler({ topic, partition, records: messages.map((message) => toReceived(message, topic, partition)) }, signals);
      resolveOffset(last.offset);
      await consumer.commitOffsets([{ topic, partition, offset: (BigInt(last.offset) + 1n).toString() }]);
      await heartbeat();
    }
  }

  /** kafkajs restarts by itself after a retriable error; after any other the member would stay silently dead, so a new one takes its place. */
  private onCrash(restarts: boolean, error: Error): void {
    if (this.stopping.signal.aborted) return;
    this.logger.warn({ message: 'A consumer crashed and comes back.', group: this.options.group, restarts, error: describeError(error) });
    if (!restarts) this.rebuilding ??= this.rebuild().finally(() => (this.rebuilding = undefined));
  }

  private async rebuild(): Promise<void> {
    const { signal } = this.stopping;
    for (let attempt = 1; !signal.aborted; attempt += 1) {
      await pauseUnless(signal, backOffMs(attempt, { min: 200, max: 10_000 }));
      if (signal.aborted) return;
      try {
        return await this.join();
      } catch (error) {
        this.logger.warn({ message: 'Could not join again.', group: this.options.group, attempt, error: describeError(error) });
      }
    }
  }
}

function toReceived(message: KafkaMessage, topic: string, partition: number): ReceivedRecord {
  return {
    topic,
    partition,
    offset: message.offset,
    key: message.key?.toString('utf8') ?? '',
    headers: readHeaders(message.headers ?? {}),
    body: message.value?.toString('utf8') ?? '',
  };
}

/** A header may be repeated in Kafka; the last one counts. */
function readHeaders(headers: IHeaders): Record<string, string> {
  const read: Record<string, string> = {};
  for (const [name, value] of Object.entries(headers)) {
    const last = Array.isArray(value) ? value.at(-1) : value;
    if (last !== undefined) read[name] = last.toString();
  }
  return read;
}
