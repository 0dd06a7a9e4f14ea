import { allTopics, accountCreditedV1, needRatedV1, type MessageContract, type MessageData } from '@linli/contracts';
import { Global, Injectable, Logger, Module } from '@nestjs/common';
import { Test } from '@nestjs/testing';
import { createTestDatabase, eventually, type TestDatabase } from '@linli/testing';
import { FixedClock, UnitOfWork, UnitOfWorkModule, Clock, type Tx, type WorkContext } from '@linli/unit-of-work';
import type { TObject } from '@sinclair/typebox';
import { DataSource } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';
import {
  Consumes,
  createTransport,
  type Message,
  MESSAGING_TRANSPORT,
  messagingEntities,
  MessagingGauges,
  messagingMigrations,
  MessagingModule,
  type MessagingOptions,
  type Transport,
} from './index.js';

const example = <S extends TObject>(contract: MessageContract<S>) => contract.examples[0] as MessageData<MessageContract<S>>;

const contexts: Tx['context'][] = [];

@Consumes(needRatedV1, { group: 'spec.award' })
class NeedRatedConsumer {
  constructor(private readonly clock: Clock) {}

  async handle(message: Message, tx: Tx): Promise<void> {
    contexts.push(tx.context);
    expect(tx.now).toEqual(this.clock.now());
    await tx.outbox.add(accountCreditedV1, { key: uuidv7(), version: message.version, data: example(accountCreditedV1) });
  }
}

@Consumes(needRatedV1, { group: 'spec.award' })
class SecondConsumer {
  async handle(): Promise<void> {}
}

@Consumes(needRatedV1, { group: 'other.award' })
class StrangeConsumer {
  async handle(): Promise<void> {}
}

@Injectable()
class Bystander {}

describe('MessagingModule', () => {
  let database: TestDatabase;
  let dataSource: DataSource;
  let transport: Transport;
  const undo: (() => Promise<void>)[] = [];

  beforeAll(async () => {
    Logger.overrideLogger(false);
    database = await createTestDatabase('module');
    dataSource = new DataSource({ type: 'postgres', url: database.url, entities: messagingEntities, migrations: messagingMigrations });
    await dataSource.initialize();
    await dataSource.runMigrations();
    transport = createTransport({ kind: 'postgres', url: database.url });
  });

  afterEach(async () => {
    for (const step of undo.splice(0).reverse()) await step();
  });

  afterAll(async () => {
    await transport.close();
    await dataSource.destroy();
    await database.drop();
  });

  async function boot(
    providers: (new (...args: never[]) => object)[],
    { clock, ...options }: Partial<MessagingOptions> & { clock?: Clock } = {},
    bus: Transport | 'no bus' = transport,
  ) {
    const provided = [
      { provide: DataSource, useValue: dataSource },
      ...(bus !== 'no bus' ? [{ provide: MESSAGING_TRANSPORT, useValue: bus }] : []),
    ];
    @Global()
    @Module({ providers: provided, exports: provided })
    class Platform {}
    const imports = [Platform, UnitOfWorkModule.register({ clock }), MessagingModule.forService({ service: 'spec', ...options })];
    const app = await Test.createTestingModule({ imports, providers: [...providers, Bystander] }).compile();
    undo.push(() => app.close());
    return app.init();
  }

  it('finds the consumers, gives each message a transaction of its own story, and says what the consumer says', async () => {
    const clock = new FixedClock();
    const app = await boot([NeedRatedConsumer], { partitions: 2, clock });
    const heard: string[] = [];
    await transport.ensureTopics(allTopics, { partitions: 2 });
    const stranger = await transport.subscribe({ group: 'stranger', topics: allTopics, batchMax: 10 }, async ({ records }) => {
      heard.push(...records.map(({ headers }) => `${headers['ce_type']} ${headers['ce_correlationid']} ${headers['ce_causationid']}`));
    });
    undo.push(() => stranger.stop());
    const context: WorkContext = { clientId: 'c', actor: { kind: 'staff', id: 'u' }, correlationId: 'story' };
    await app.get(UnitOfWork).run(context, (tx) => tx.outbox.add(needRatedV1, { key: uuidv7(), version: 3, data: example(needRatedV1) }));
    await eventually(() => expect(heard).toHaveLength(2));
    const [{ causationId } = { causationId: '' }] = contexts;
    expect(contexts).toEqual([
      { clientId: 'spec.award', actor: { kind: 'system', id: 'spec' }, correlationId: 'story', causationId, traceparent: undefined },
    ]);
    expect(heard).toEqual([`${needRatedV1.type} story undefined`, `${accountCreditedV1.type} story ${causationId}`]);
    await eventually(async () => {
      const lags = await app.get(MessagingGauges).lag();
      expect(lags.map(({ group, messages }) => `${group} ${messages}`)).toEqual(['spec.award 0', 'spec.award 0']);
    });
  });

  it('leaves no message of a transaction that failed', async () => {
    const app = await boot([], { run: false }, 'no bus');
    const context: WorkContext = { clientId: 'c', actor: { kind: 'staff', id: 'u' }, correlationId: 'story' };
    const failing = app.get(UnitOfWork).run(context, async (tx) => {
      await tx.outbox.add(needRatedV1, { key: uuidv7(), version: 1, data: example(needRatedV1) });
      throw new Error('no');
    });
    await expect(failing).rejects.toThrow('no');
    expect(await dataSource.query('SELECT 1 FROM outbox')).toEqual([]);
  });

  it('boots without a bus when nothing shall run, and refuses to without when something shall', async () => {
    await boot([NeedRatedConsumer], { run: false }, 'no bus');
    await expect(boot([NeedRatedConsumer], {}, 'no bus')).rejects.toThrow('MESSAGING_TRANSPORT is not provided');
  });

  it('refuses two handlers of a group for one type, and a group that is not the service’s', async () => {
    await expect(boot([NeedRatedConsumer, SecondConsumer])).rejects.toThrow('already has a handler for needs.need.rated.v1');
    await expect(boot([StrangeConsumer])).rejects.toThrow('the group other.award must start with spec.');
  });
});
