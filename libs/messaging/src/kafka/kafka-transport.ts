import { type Admin, Kafka, logLevel } from 'kafkajs';
import type { BatchHandler, GroupLag, Publisher, Subscription, Transport } from '../transport/transport.js';
import { kafkaLog } from './kafka-log.js';
import { KafkaPublisher } from './kafka-publisher.js';
import { KafkaSubscription } from './kafka-subscription.js';
import { quietRequestQueue } from './quiet-request-queue.js';

export interface KafkaTransportOptions {
  kind: 'kafka';
  /** `host:port` of each. */
  brokers: readonly string[];
  clientId: string;
  /** How long a silent member keeps its partitions. */
  sessionTimeoutMs?: number;
  partitionsConsumedConcurrently?: number;
}

/** Apache Kafka by kafkajs, which is imported in this folder only. */
export class KafkaTransport implements Transport {
  private readonly kafka: Kafka;
  private readonly publishers: Publisher[] = [];
  private readonly subscriptions: Subscription[] = [];
  /** Topics of the groups of this process: Kafka itself knows a group's topics only after its first commit. */
  private readonly topicsOf = new Map<string, readonly string[]>();

  constructor(private readonly options: KafkaTransportOptions) {
    quietRequestQueue();
    this.kafka = new Kafka({
      clientId: options.clientId,
      brokers: [...options.brokers],
      connectionTimeout: 5_000,
      requestTimeout: 20_000,
      logLevel: logLevel.ERROR,
      logCreator: kafkaLog,
      retry: { retries: 4, initialRetryTime: 100, maxRetryTime: 1_000 },
    });
  }

  publisher(): Publisher {
    const publisher = new KafkaPublisher(this.kafka, (topics) => this.countPartitions(topics));
    this.publishers.push(publisher);
    return publisher;
  }

  async subscribe(options: { group: string; topics: readonly string[]; batchMax: number }, handler: BatchHandler): Promise<Subscription> {
    const { sessionTimeoutMs = 30_000, partitionsConsumedConcurrently = 3 } = this.options;
    const subscription = await KafkaSubscription.open({
      ...options,
      kafka: this.kafka,
      sessionTimeoutMs,
      partitionsConsumedConcurrently,
      handler,
    });
    this.subscriptions.push(subscription);
    this.topicsOf.set(options.group, options.topics);
    return subscription;
  }

  async ensureTopics(topics: readonly string[], { partitions }: { partitions: number }): Promise<void> {
    await this.withAdmin(async (admin) => {
      const existing = new Set(await admin.listTopics());
      const missing = topics.filter((topic) => !existing.has(topic));
      // -1: the broker's own default, which an operator sets for the whole cluster.
      const wanted = missing.map((topic) => ({ topic, numPartitions: partitions, replicationFactor: -1 }));
      if (wanted.length > 0) await admin.createTopics({ topics: wanted, waitForLeaders: true });
    });
  }

  async lag(group: string): Promise<GroupLag[]> {
    return this.withAdmin(async (admin) => {
      const committed = await admin.fetchOffsets({ groupId: group, topics: this.topicsOf.get(group)?.slice() });
      const perTopic = await Promise.all(
        committed.map(async ({ topic, partitions }) => {
          const heads = await admin.fetchTopicOffsets(topic);
          return heads.map(({ partition, low, high }) => {
            const offset = partitions.find((entry) => entry.partition === partition)?.offset;
            // A partition without a committed offset has not been begun: all that it holds is ahead.
            const from = offset === undefined || offset === '-1' ? BigInt(low) : BigInt(offset);
            return { topic, partition, messages: Number(BigInt(high) - from) };
          });
        }),
      );
      return perTopic.flat();
    });
  }

  async close(): Promise<void> {
    await Promise.all(this.subscriptions.map((subscription) => subscription.stop()));
    await Promise.all(this.publishers.map((publisher) => publisher.close()));
  }

  private async countPartitions(topics: readonly string[]): Promise<Map<string, number>> {
    return this.withAdmin(async (admin) => {
      const metadata = await admin.fetchTopicMetadata({ topics: [...topics] });
      return new Map(metadata.topics.map(({ name, partitions }) => [name, partitions.length]));
    });
  }

  /** Opened for one question and closed again: they are rare, and a connection that is not kept cannot go stale. */
  private async withAdmin<T>(ask: (admin: Admin) => Promise<T>): Promise<T> {
    const admin = this.kafka.admin();
    try {
      await admin.connect();
      return await ask(admin);
    } finally {
      await admin.disconnect().catch(() => undefined);
    }
  }
}
