import type { Kafka, Producer, RecordMetadata, TopicMessages } from 'kafkajs';
import { partitionOf } from '../transport/partition-of.js';
import { UnpublishableError, type Publisher, type TransportRecord } from '../transport/transport.js';

/**
 * Publishes with an idempotent producer, all replicas, one batch in flight.
 *
 * kafkajs may resolve a send although a record was never accepted, so the partition is chosen here and each (topic, partition) must come back
 * acknowledged. It also warns against bounding the retries of an idempotent producer, because one that is used again after its final error may
 * give a sequence number that the broker has already seen to other records, which are then dropped in silence. Unbounded ones could never be
 * stopped; so they are bounded, and a producer is never used again after any error: the next batch gets a new one.
 */
export class KafkaPublisher implements Publisher {
  private producer: Promise<Producer> | undefined;
  private readonly partitions = new Map<string, number>();
  private inHand: Promise<unknown> = Promise.resolve();
  private closed = false;

  constructor(
    private readonly kafka: Kafka,
    private readonly countPartitions: (topics: readonly string[]) => Promise<Map<string, number>>,
  ) {}

  publish(records: readonly TransportRecord[]): Promise<void> {
    const turn = this.inHand.then(() => this.send(records));
    this.inHand = turn.catch(() => undefined);
    return turn;
  }

  async close(): Promise<void> {
    this.closed = true;
    await this.discard();
  }

  private async send(records: readonly TransportRecord[]): Promise<void> {
    if (this.closed) throw new Error('The publisher is closed.');
    if (records.length === 0) return;
    try {
      await this.learnPartitions(records);
      const topicMessages = this.group(records);
      this.producer ??= this.open();
      const producer = await this.producer;
      demandAcknowledged(topicMessages, await producer.sendBatch({ acks: -1, timeout: 10_000, topicMessages }));
    } catch (error) {
      this.partitions.clear();
      void this.discard();
      throw unpublishable(error) ?? error;
    }
  }

  private async open(): Promise<Producer> {
    const producer = this.kafka.producer({
      idempotent: true,
      maxInFlightRequests: 1,
      allowAutoTopicCreation: false,
      retry: { retries: 4, initialRetryTime: 100, maxRetryTime: 1_000 },
    });
    await producer.connect();
    return producer;
  }

  private async discard(): Promise<void> {
    const { producer } = this;
    this.producer = undefined;
    await producer?.then((opened) => opened.disconnect()).catch(() => undefined);
  }

  private async learnPartitions(records: readonly TransportRecord[]): Promise<void> {
    const unknown = [...new Set(records.map((record) => record.topic))].filter((topic) => !this.partitions.has(topic));
    if (unknown.length === 0) return;
    for (const [topic, count] of await this.countPartitions(unknown)) this.partitions.set(topic, count);
  }

  private group(records: readonly TransportRecord[]): TopicMessages[] {
    const byTopic = new Map<string, TopicMessages>();
    for (const { topic, key, headers, body } of records) {
      const entry = byTopic.get(topic) ?? { topic, messages: [] };
      entry.messages.push({ key, headers, value: body, partition: partitionOf(key, this.partitions.get(topic) ?? 0) });
      byTopic.set(topic, entry);
    }
    return [...byTopic.values()];
  }
}

/** Throws unless every (topic, partition) sent to has exactly one entry and that one without error. */
export function demandAcknowledged(sent: readonly TopicMessages[], acknowledged: readonly RecordMetadata[]): void {
  for (const { topic, messages } of sent) {
    for (const partition of new Set(messages.map((message) => message.partition))) {
      const entries = acknowledged.filter((entry) => entry.topicName === topic && entry.partition === partition);
      if (entries.length !== 1 || entries[0]?.errorCode !== 0) throw new Error(`Kafka did not acknowledge ${topic}/${partition}.`);
    }
  }
}

/** What the broker says of a record itself, as opposed to the moment (`type` of kafkajs's protocol errors). */
const faultsOfARecord = /^(MESSAGE_TOO_LARGE|RECORD_LIST_TOO_LARGE|INVALID_RECORD|CORRUPT_MESSAGE|INVALID_TIMESTAMP)$/;

/** kafkajs wraps the error that ended its retries. */
function unpublishable(error: unknown): UnpublishableError | undefined {
  for (let at: unknown = error; at instanceof Error; at = at.cause) {
    const { type } = at as { type?: string };
    if (type && faultsOfARecord.test(type)) return new UnpublishableError(type);
  }
  return undefined;
}
