import { createTestDatabase, eventually, startTestPostgres, type TestDatabase } from '@linli/testing';
import pg from 'pg';
import { partitionOf } from '../transport/partition-of.js';
import { UnpublishableError, type Transport } from '../transport/transport.js';
import type { BusUnderTest, FragileBus } from '../transport/bus-under-test.js';
import { transportSuite } from '../transport/transport.suite.js';
import { PostgresTransport } from './postgres-transport.js';

describe('PostgresTransport', () => {
  transportSuite(openBus);
});

describe('the log of the embedded bus', () => {
  let database: TestDatabase;
  let transport: PostgresTransport;
  let client: pg.Client;

  beforeAll(async () => {
    database = await createTestDatabase('log');
    transport = new PostgresTransport({ kind: 'postgres', url: database.url });
    client = new pg.Client({ connectionString: database.url });
    await client.connect();
  });

  afterAll(async () => {
    await transport.close();
    await client.end();
    await database.drop();
  });

  const record = (key: string) => ({ topic: 'log.spec', key, headers: {}, body: '{}' });
  const offsets = async () =>
    (
      await client.query<{ place: string }>(
        `SELECT partition || '/' || log_offset AS place FROM bus.log WHERE topic = 'log.spec' ORDER BY partition, log_offset`,
      )
    ).rows.map(({ place }) => place);

  it('has no gaps, whoever appends at the same time', async () => {
    await transport.ensureTopics(['log.spec'], { partitions: 1 });
    await transport.ensureTopics(['log.spec'], { partitions: 9 });
    const publishers = Array.from({ length: 4 }, () => transport.publisher());
    await Promise.all(publishers.flatMap((publisher) => [0, 1, 2].map((n) => publisher.publish([record(`${n}`), record('x')]))));
    expect(await offsets()).toEqual(Array.from({ length: 24 }, (_, offset) => `0/${offset}`));
  });

  it('refuses a topic that does not exist', async () => {
    await expect(transport.publisher().publish([{ ...record('a'), topic: 'log.unknown' }])).rejects.toThrow(
      'The bus has no topic log.unknown.',
    );
  });

  it('says of a record that PostgreSQL cannot hold that it will never be taken', async () => {
    await transport.ensureTopics(['log.spec'], { partitions: 1 });
    const publish = transport.publisher().publish([record('a\0b')]);
    await expect(publish).rejects.toThrow(new UnpublishableError('22021'));
  });

  it('goes on with the other partitions while a batch of one is rejected again and again', async () => {
    const lonely = new PostgresTransport({ kind: 'postgres', url: database.url, workersPerGroup: 1 });
    await lonely.ensureTopics(['log.rejected'], { partitions: 2 });
    const [bad = '', good = ''] = [0, 1].map((partition) =>
      ['a', 'b', 'c', 'd', 'e', 'f'].find((key) => partitionOf(key, 2) === partition),
    );
    const seen: string[] = [];
    await lonely.subscribe({ group: 'strict', topics: ['log.rejected'], batchMax: 1 }, async ({ records }) => {
      if (records[0]?.key === bad) throw new Error('never');
      seen.push(...records.map(({ key }) => key));
    });
    const publisher = lonely.publisher();
    for (const key of [bad, good, bad, good, good]) await publisher.publish([{ ...record(key), topic: 'log.rejected' }]);
    await eventually(() => expect(seen).toEqual([good, good, good]));
    await lonely.close();
  });

  it('says by its session that a batch is still in hand, before PostgreSQL ends a transaction in which nothing happens', async () => {
    await transport.ensureTopics(['log.long'], { partitions: 1 });
    const touched = async (): Promise<number> => {
      const { rows } = await client.query<{ at: Date }>(
        `SELECT state_change AS at FROM pg_stat_activity WHERE datname = current_database() AND state = 'idle in transaction'`,
      );
      return rows[0]?.at.getTime() ?? 0;
    };
    const moved: boolean[] = [];
    await transport.subscribe({ group: 'patient', topics: ['log.long'], batchMax: 1 }, async (_batch, signals) => {
      const before = await touched();
      await eventually(
        async () => {
          await signals.keepAlive();
          expect(await touched()).toBeGreaterThan(before);
        },
        { timeoutMs: 20_000 },
      );
      moved.push(true);
    });
    await transport.publisher().publish([{ ...record('a'), topic: 'log.long' }]);
    await eventually(() => expect(moved).toEqual([true]), { timeoutMs: 25_000 });
  }, 40_000);

  it('loses old records only after every group has handled them, and a group goes on behind them', async () => {
    await client.query(`UPDATE bus.log SET appended_at = now() - interval '8 days' WHERE log_offset < 20`);
    await client.query(`INSERT INTO bus.cursors (consumer_group, topic, partition, next_offset) VALUES ('slow', 'log.spec', 0, 5)`);
    await transport.prune();
    expect((await offsets())[0]).toBe('0/5');
    await client.query(`UPDATE bus.cursors SET next_offset = 24`);
    await transport.prune();
    expect((await offsets())[0]).toBe('0/20');
    const seen: string[] = [];
    await transport.subscribe({ group: 'late', topics: ['log.spec'], batchMax: 3 }, async ({ records }) => {
      seen.push(...records.map(({ offset }) => offset));
    });
    await eventually(() => expect(seen).toEqual(['20', '21', '22', '23']));
  });
});

async function openBus(): Promise<BusUnderTest> {
  const { takeAway: _, giveBack: __, ...bus } = await openFragile();
  return { ...bus, openFragile };
}

/** A database that takes no connections is as good as none, and every client is cut off. */
async function openFragile(): Promise<FragileBus> {
  const database = await createTestDatabase('bus');
  const transports: Transport[] = [];
  const name = new URL(database.url).pathname.slice(1);
  const allow = async (allowed: boolean) => {
    const admin = new pg.Client({ connectionString: (await startTestPostgres()).url });
    await admin.connect();
    await admin.query(`ALTER DATABASE ${admin.escapeIdentifier(name)} ALLOW_CONNECTIONS ${allowed}`);
    if (!allowed) await admin.query('SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = $1', [name]);
    await admin.end();
  };
  return {
    transport: () => {
      const transport = new PostgresTransport({ kind: 'postgres', url: database.url, pollMs: 100 });
      transports.push(transport);
      return transport;
    },
    takeAway: () => allow(false),
    giveBack: () => allow(true),
    close: async () => {
      await Promise.all(transports.map((transport) => transport.close()));
      await allow(true);
      await database.drop();
    },
  };
}
