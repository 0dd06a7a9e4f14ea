import { defineMessage, type MessageContract } from '@linli/contracts';
import { createTestDatabase, eventually } from '@linli/testing';
import { Type } from '@sinclair/typebox';
import { randomBytes } from 'node:crypto';
import { DataSource } from 'typeorm';
import { Clock, UnitOfWork, type Tx, type WorkContext } from '@linli/unit-of-work';
import type { Message } from '../src/index.js';
import { messagingMigrations, OutboxEntity } from '../src/index.js';
import type { GroupHandler } from '../src/inbox/deliveries.js';
import type { MessagingLimits } from '../src/limits.js';
import { MessagingRuntime } from '../src/messaging-runtime.js';
import { MessageOutboxes } from '../src/outbox/message-outboxes.js';
import { OutboxWake } from '../src/outbox/outbox-wake.js';
import type { Transport } from '../src/transport/transport.js';

export const stageData = Type.Object({ n: Type.Integer(), mood: Type.Optional(Type.String()) });
export type StageMessage = Message<{ n: number; mood?: string }>;
type Handle = (message: StageMessage, tx: Tx) => Promise<void>;

export interface Effect {
  key: string;
  version: number;
  message_id: string;
}

/** Quick retries, so that a spec need not wait. */
const quickLimits: Partial<MessagingLimits> = {
  retryDelayMsMin: 5,
  retryDelayMsMax: 50,
  relayPollMs: 50,
  relayRetryDelayMsMax: 200,
  handlingAttemptsMax: 4,
  stopMsMax: 3_000,
  waitingPollMs: 50,
};

/** One process of the service under test. */
export interface Replica {
  dataSource: DataSource;
  unitOfWork: UnitOfWork;
  transport: Transport;
  runtime: MessagingRuntime;
  stop(): Promise<void>;
}

export interface ReplicaOptions {
  transport: Transport;
  /** What the consumers do after the effect was written; by group. Without any, the replica only relays. */
  consume?: Record<string, Handle>;
  limits?: Partial<MessagingLimits>;
  /** False: commits, but nothing runs, as if the process had died right after its commit. */
  run?: boolean;
}

/** A database of a service, a topic of its own, and any number of replicas that play on it. */
export class Stage {
  readonly contract: MessageContract<typeof stageData>;
  readonly otherContract: MessageContract<typeof stageData>;
  readonly group: string;
  private readonly replicas: Replica[] = [];
  private readonly dataSources: DataSource[] = [];

  private constructor(
    readonly database: { url: string; drop(): Promise<void> },
    name: string,
  ) {
    const topic = `stage.${name}`;
    this.contract = defineMessage({
      type: `${topic}.changed.v1`,
      topic,
      description: 'An aggregate of the stage changed.',
      data: stageData,
    });
    this.otherContract = defineMessage({ type: `${topic}.renamed.v1`, topic, description: 'Nobody listens to it.', data: stageData });
    this.group = `stage.${name}`;
  }

  static async open(): Promise<Stage> {
    const stage = new Stage(await createTestDatabase('stage'), letters());
    const dataSource = await stage.connect();
    await dataSource.runMigrations();
    await dataSource.query('CREATE TABLE aggregates (id text PRIMARY KEY, version integer NOT NULL)');
    await dataSource.query(
      'CREATE TABLE effects (place bigint GENERATED ALWAYS AS IDENTITY, consumer_group text, message_id text, key text, version integer)',
    );
    return stage;
  }

  async replica({ transport, consume = {}, limits, run = true }: ReplicaOptions): Promise<Replica> {
    const dataSource = await this.connect();
    const wake = new OutboxWake();
    const clock = new Clock();
    const handlers = new Map(Object.entries(consume).map(([group, handle]) => [group, [this.handler(group, handle)]]));
    const options = { service: 'stage', dataSource, transport, clock, wake, handlers, partitions: 3, topics: [this.contract.topic] };
    const runtime = new MessagingRuntime({ ...options, limits: { ...quickLimits, ...limits } });
    if (run) runtime.start();
    const replica = {
      dataSource,
      transport,
      runtime,
      unitOfWork: new UnitOfWork(dataSource, clock, new MessageOutboxes(wake)),
      stop: () => runtime.stop(),
    };
    this.replicas.push(replica);
    return replica;
  }

  /** One more version of an aggregate, and the message of it, as a use case does it. */
  async change(replica: Replica, key: string, data: { n?: number; mood?: string } = {}, contract = this.contract): Promise<void> {
    const context: WorkContext = { clientId: 'spec', actor: { kind: 'system', id: 'spec' }, correlationId: 'story' };
    await replica.unitOfWork.run(context, async (tx) => {
      await tx.manager.query('INSERT INTO aggregates VALUES ($1, 0) ON CONFLICT DO NOTHING', [key]);
      await tx.manager.query('SELECT 1 FROM aggregates WHERE id = $1 FOR UPDATE', [key]);
      const [rows] = await tx.manager.query<[{ version: number }[], number]>(
        'UPDATE aggregates SET version = version + 1 WHERE id = $1 RETURNING version',
        [key],
      );
      await tx.outbox.add(contract, { key, version: rows[0]?.version ?? 0, data: { n: 1, ...data } });
    });
  }

  /** In the order in which they were made. */
  async effects(group = this.group): Promise<Effect[]> {
    return this.query<Effect>('SELECT key, version, message_id FROM effects WHERE consumer_group = $1 ORDER BY place', [group]);
  }

  async query<R>(sql: string, params: unknown[] = []): Promise<R[]> {
    return (this.dataSources[0] as DataSource).query<R[]>(sql, params);
  }

  /** Waits until the group has made this many effects. */
  async effectsReach(count: number, group = this.group): Promise<Effect[]> {
    return eventually(
      async () => {
        const effects = await this.effects(group);
        if (effects.length < count) throw new Error(`${effects.length} of ${count} effects`);
        return effects;
      },
      { timeoutMs: 45_000 },
    );
  }

  /** Waits until every message has left and the group has seen them all. */
  async settled(transport: Transport, group = this.group): Promise<void> {
    await eventually(
      async () => {
        const [row] = await this.query<{ count: number }>('SELECT count(*)::int AS count FROM outbox');
        const waiting = (await transport.lag(group)).reduce((sum, lag) => sum + lag.messages, 0);
        const [aside] = await this.query<{ count: number }>('SELECT count(*)::int AS count FROM waiting_messages');
        if (row?.count !== 0 || waiting > 0 || aside?.count !== 0) {
          throw new Error(`${row?.count} in the outbox, ${waiting} ahead of the group, ${aside?.count} waiting`);
        }
      },
      { timeoutMs: 45_000 },
    );
  }

  async stopReplicas(): Promise<void> {
    await Promise.all(this.replicas.splice(0).map((replica) => replica.stop()));
  }

  async close(): Promise<void> {
    await this.stopReplicas();
    await Promise.all(this.dataSources.map((dataSource) => dataSource.destroy()));
    await this.database.drop();
  }

  private handler(group: string, handle: Handle): GroupHandler {
    const handler = {
      handle: async (message: StageMessage, tx: Tx) => {
        await tx.manager.query('INSERT INTO effects (consumer_group, message_id, key, version) VALUES ($1, $2, $3, $4)', [
          ...[group, message.id, message.key, message.version],
        ]);
        await handle(message, tx);
      },
    };
    return { contract: this.contract as unknown as MessageContract, name: 'StageConsumer', handler };
  }

  private async connect(): Promise<DataSource> {
    const dataSource = new DataSource({
      type: 'postgres',
      url: this.database.url,
      entities: [OutboxEntity],
      migrations: messagingMigrations,
      extra: { max: 8 },
    });
    await dataSource.initialize();
    this.dataSources.push(dataSource);
    return dataSource;
  }
}

/** A word of letters only, as topics are written. */
export function letters(): string {
  return randomBytes(8)
    .toString('hex')
    .replace(/\d/g, (digit) => 'ghijklmnop'[Number(digit)] ?? 'g');
}

/** The versions of each key, in the order in which they took effect. */
export function versionsByKey(effects: readonly Effect[]): Record<string, number[]> {
  const versions: Record<string, number[]> = {};
  for (const { key, version } of effects) (versions[key] ??= []).push(version);
  return versions;
}

export const upTo = (count: number): number[] => Array.from({ length: count }, (_, index) => index + 1);
