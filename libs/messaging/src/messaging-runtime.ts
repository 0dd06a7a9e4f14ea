import { allTopics } from '@linli/contracts';
import type { DataSource } from 'typeorm';
import type { Clock } from '@linli/unit-of-work';
import { ConsumerRunner } from './inbox/consumer-runner.js';
import { deadLetterTopic } from './dead-letters/dead-letters.js';
import { Deliveries, type GroupHandler } from './inbox/deliveries.js';
import { GroupConsumer } from './inbox/group-consumer.js';
import { messagingLimits, type MessagingLimits } from './limits.js';
import type { OutboxWake } from './outbox/outbox-wake.js';
import { Relay } from './outbox/relay.js';
import type { Publisher, Transport } from './transport/transport.js';
import { WaitingRetrier } from './waiting-messages/waiting-retrier.js';

/** Partitions of a new topic. Never changed afterwards: keys would move and lose their order. */
export const partitionsPerTopic = 6;

export interface MessagingRuntimeOptions {
  service: string;
  dataSource: DataSource;
  transport: Transport;
  clock: Clock;
  wake: OutboxWake;
  /** By consumer group. */
  handlers: ReadonlyMap<string, readonly GroupHandler[]>;
  /** Topics to make sure of, beside those of the handlers; all of the platform's unless given. */
  topics?: readonly string[];
  limits?: Partial<MessagingLimits>;
  partitions?: number;
}

/** The moving parts of one service: its relay, a runner for each consumer group, and what tries waiting messages again. Knows no Nest. */
export class MessagingRuntime {
  private readonly relay: Relay;
  private readonly runners: ConsumerRunner[];
  private readonly retrier: WaitingRetrier;
  private readonly publisher: Publisher;
  private readonly stopWaking: () => void;
  private prepared: Promise<void> | undefined;

  constructor(private readonly options: MessagingRuntimeOptions) {
    const { service, dataSource, transport, clock, wake, handlers } = options;
    const limits = { ...messagingLimits, ...options.limits };
    const publisher = transport.publisher();
    const prepared: Publisher = {
      publish: async (records) => {
        await this.prepare();
        await publisher.publish(records);
      },
      close: () => publisher.close(),
    };
    this.publisher = prepared;
    this.relay = new Relay({ service, dataSource, publisher: prepared, limits });
    this.stopWaking = wake.onWake(() => this.relay.wake());
    const onCommit = () => wake.wake();
    const deliveries = new Map(
      [...handlers].map(([group, groupHandlers]) => [group, new Deliveries({ service, group, handlers: groupHandlers, clock, limits })]),
    );
    this.retrier = new WaitingRetrier({ dataSource, deliveries, limits, onCommit });
    const onWaiting = () => this.retrier.wake();
    this.runners = [...deliveries].map(([group, groupDeliveries]) => {
      const consumer = new GroupConsumer({ service, group, deliveries: groupDeliveries, dataSource, clock, limits, onCommit, onWaiting });
      const topics = [...new Set([...groupDeliveries.contracts.values()].map(({ topic }) => topic))];
      return new ConsumerRunner({ group, topics, consumer, transport, limits, prepare: () => this.prepare() });
    });
  }

  /** Returns at once: a bus that is away must not keep the service from answering. */
  start(): void {
    this.relay.start();
    this.retrier.start();
    for (const runner of this.runners) runner.start();
  }

  /** Consumers first, so that what they wrote last still leaves. */
  async stop(): Promise<void> {
    await Promise.all([...this.runners, this.retrier].map((part) => part.stop()));
    this.stopWaking();
    await this.relay.stop();
    await this.publisher.close();
  }

  /** Every topic that this service may write to or read from; once, unless it failed. */
  private prepare(): Promise<void> {
    this.prepared ??= this.ensureTopics().catch((error: unknown) => {
      this.prepared = undefined;
      throw error;
    });
    return this.prepared;
  }

  private ensureTopics(): Promise<void> {
    const { handlers, transport, topics = allTopics, partitions = partitionsPerTopic } = this.options;
    const consumed = [...handlers.values()].flat().map((handler) => handler.contract.topic);
    const dead = [...handlers.keys()].map(deadLetterTopic);
    return transport.ensureTopics([...new Set([...topics, ...consumed, ...dead])], { partitions });
  }
}
