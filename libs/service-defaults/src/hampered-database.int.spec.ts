import { connect, createServer, type AddressInfo, type Socket } from 'node:net';
import { bootTestService, createTestDatabase, eventually, type TestDatabase, type TestService } from '@linli/testing';
import pg from 'pg';
import { notesDefinition } from '../test/notes.service.js';
import { migrateService } from './start-up/migrate-service.js';

const path = '/api/notes/v1/notes';
const claims = { scopes: ['notes:read', 'notes:write'], areas: ['330106'] };

/** A way to the database that can fall silent: what was connected stays so, and nothing comes through any more, as with a host that was cut off. */
async function openWay(databaseUrl: string) {
  const target = new URL(databaseUrl);
  const sockets = new Set<Socket>();
  let isSilent = false;
  const server = createServer((near) => {
    const far = connect(Number(target.port), target.hostname);
    for (const [from, to] of [
      [near, far],
      [far, near],
    ] as const) {
      sockets.add(from);
      from.on('data', (chunk) => isSilent || to.write(chunk));
      from.on('close', () => to.destroy());
      from.on('error', () => undefined);
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = new URL(databaseUrl);
  url.port = String((server.address() as AddressInfo).port);
  return {
    url: url.href,
    fallSilent: (silent: boolean) => void (isSilent = silent),
    close: () => {
      for (const socket of sockets) socket.destroy();
      server.close();
    },
  };
}

describe('a service whose database is hampered', () => {
  let database: TestDatabase;
  let way: Awaited<ReturnType<typeof openWay>>;
  let service: TestService;
  let outside: pg.Client;

  beforeAll(async () => {
    database = await createTestDatabase(notesDefinition);
    way = await openWay(database.url);
    service = await bootTestService(notesDefinition, { env: { DATABASE_URL: way.url } });
    outside = new pg.Client({ connectionString: database.url });
    await outside.connect();
  });

  afterAll(async () => {
    await service.close();
    way.close();
    await outside.end();
    await database.drop();
  });

  const post = () => service.request(claims).post(path).send({ text: 'a', areaCode: '330106002003' });

  it('says 503 and when to come back where a lock is held for longer than anybody should wait', async () => {
    await outside.query('BEGIN');
    await outside.query('LOCK TABLE notes IN ACCESS EXCLUSIVE MODE');
    const answer = await post();
    await outside.query('ROLLBACK');
    expect(answer).toMatchObject({ status: 503, body: { code: 'platform.unavailable' }, headers: { 'retry-after': '1' } });
    await post().expect(201);
  }, 60_000);

  it('says 503 where the database has fallen silent, and goes on by itself when it speaks again', async () => {
    way.fallSilent(true);
    const answers = await Promise.all([post(), post(), post()]);
    way.fallSilent(false);
    for (const { status, body } of answers) expect({ status, code: body.code }).toEqual({ status: 503, code: 'platform.unavailable' });
    await eventually(async () => expect((await post()).status).toBe(201), { timeoutMs: 40_000 });
  }, 120_000);

  it('is read on while a migration waits for somebody who reads for long', async () => {
    const empty = await createTestDatabase('locked');
    const other = new pg.Client({ connectionString: empty.url });
    await other.connect();
    await other.query('CREATE TABLE notes (id integer)');
    await other.query('BEGIN');
    await other.query('SELECT 1 FROM notes');
    const definition = { ...notesDefinition, migrations: [AlterNotes1763700000002] };
    const migrated = migrateService(definition, { env: { DATABASE_URL: empty.url } });
    await eventually(async () => {
      const { rows } = await outside.query(`SELECT 1 FROM pg_stat_activity WHERE wait_event_type = 'Lock' AND datname = $1`, [
        new URL(empty.url).pathname.slice(1),
      ]);
      expect(rows).toHaveLength(1);
    });
    // Whoever came behind the migration has its turn before the long reader ends: the migration does not stay in the queue.
    const reader = new pg.Client({ connectionString: empty.url, lock_timeout: 10_000 });
    await reader.connect();
    await reader.query('SELECT 1 FROM notes');
    await other.query('COMMIT');
    expect(await migrated).toContain(AlterNotes1763700000002.name);
    await reader.end();
    await other.end();
    await empty.drop();
  }, 60_000);
});

class AlterNotes1763700000002 {
  async up(runner: { query(sql: string): Promise<unknown> }): Promise<void> {
    await runner.query('ALTER TABLE notes ADD COLUMN text text');
  }
  async down(): Promise<void> {}
}
