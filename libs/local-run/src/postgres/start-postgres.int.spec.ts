import { spawn, type ChildProcess } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import pg from 'pg';
import { startPostgres } from './start-postgres.js';

const built = join(__dirname, '../../dist/index.js'); // plain Node runs what \`npm test\` built
const script = `
  import { startPostgres } from ${JSON.stringify(built)};
  const server = await startPostgres({ dir: process.argv[1], password: 'secret' });
  console.log(JSON.stringify({ url: server.url('postgres'), pid: server.pid }));
  setInterval(() => {}, 1_000);
`;

describe('the embedded PostgreSQL', () => {
  let dir: string;
  const starters: ChildProcess[] = [];

  beforeAll(() => {
    dir = join(tmpdir(), `linli-kept-${randomUUID()}`, 'postgres');
  });
  afterAll(() => {
    for (const starter of starters) starter.kill('SIGKILL');
    rmSync(dirname(dir), { recursive: true, force: true });
  });

  async function startElsewhere(): Promise<{ starter: ChildProcess; url: string; pid: number }> {
    const starter = spawn(process.execPath, ['--input-type=module', '-e', script, dir], { stdio: ['ignore', 'pipe', 'inherit'] });
    starters.push(starter);
    const [said] = (await once(starter.stdout ?? starter, 'data')) as [Buffer];
    return { starter, ...(JSON.parse(said.toString()) as { url: string; pid: number }) };
  }

  it('keeps what was committed when its starter is killed, and starts again on the same data', async () => {
    const { starter, url } = await startElsewhere();
    await write(url);
    starter.kill('SIGKILL');
    const again = await startPostgres({ dir, password: 'secret' });
    expect(await count(again.url('postgres'))).toBe(1);
    await again.stop();
  });

  it('starts again when server and starter were killed together', async () => {
    const { starter, url, pid } = await startElsewhere();
    await write(url);
    process.kill(pid, 'SIGKILL');
    starter.kill('SIGKILL');
    const again = await startPostgres({ dir, password: 'secret' });
    expect(await count(again.url('postgres'))).toBe(2);
    await again.stop();
  });
});

const write = (url: string): Promise<unknown> => query(url, 'CREATE TABLE IF NOT EXISTS kept (id integer); INSERT INTO kept VALUES (1)');

const count = async (url: string): Promise<number> => {
  const result = await query(url, 'SELECT count(*)::integer AS count FROM kept');
  return result.rows[0].count;
};

async function query(url: string, sql: string): Promise<pg.QueryResult> {
  const client = new pg.Client({ connectionString: url });
  client.on('error', () => undefined); // the server may be killed while this connection closes
  await client.connect();
  try {
    return await client.query(sql);
  } finally {
    await client.end();
  }
}
