import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { freePort, gatewayEnvironment, servicesWithDatabase } from '@linli/local-run';
import { createTestDatabase, eventually, startTokenIssuer, type TestDatabase, type TokenIssuer } from '@linli/testing';

const root = join(__dirname, '../..');
const mainOf = (app: string): string => join(root, 'apps', app, 'dist', 'main.js');
const startTimeoutMs = 60_000;

jest.setTimeout(3 * startTimeoutMs);

/** Specs run a CommonJS rendering, so this one starts what users start: each built app, as ES modules, in plain Node. */
describe('the built apps', () => {
  const databases: TestDatabase[] = [];
  const children: ChildProcess[] = [];
  let issuer: TokenIssuer;
  let common: Record<string, string>;

  beforeAll(async () => {
    issuer = await startTokenIssuer();
    common = {
      ...issuer.env,
      EMBEDDED_BUS_URL: (await database('bus')).url,
      PERSONAL_DATA_KEYS: `k1:${Buffer.alloc(32, 7).toString('base64')}`,
      LOG_LEVEL: 'warn',
    };
  });

  afterAll(async () => {
    for (const child of children) child.kill('SIGKILL');
    await Promise.all(databases.map((one) => one.drop()));
    await issuer.close();
  });

  async function database(name: string): Promise<TestDatabase> {
    const made = await createTestDatabase(name);
    databases.push(made);
    return made;
  }

  function run(
    app: string,
    args: string[],
    env: Record<string, string>,
  ): { ended: Promise<number | null>; said: () => string; child: ChildProcess } {
    const child = spawn(process.execPath, [mainOf(app), ...args], {
      env,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    children.push(child);
    let said = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (said += chunk.toString()));
    return { child, said: () => said, ended: new Promise((resolve) => child.once('close', resolve)) };
  }

  async function startsAndStops(app: string, env: Record<string, string>): Promise<void> {
    const port = await freePort();
    const { child, ended, said } = run(app, [], { ...env, PORT: String(port) });
    await eventually(
      async () => {
        if (child.exitCode !== null) throw new Error(`${app} ended:\n${said()}`);
        const { status } = await fetch(`http://127.0.0.1:${port}/health/live`);
        if (status !== 200) throw new Error(`${app} answers ${status}`);
      },
      { timeoutMs: startTimeoutMs },
    );
    child.kill('SIGTERM');
    expect(await ended).toBe(0);
  }

  it.each([...servicesWithDatabase, 'gateway', 'standalone'])('%s is built', (app) => {
    if (!existsSync(mainOf(app)))
      throw new Error(`apps/${app}/dist is missing: run \`npm run build\`, or \`npm test\`, which builds first.`);
  });

  it.each(servicesWithDatabase)('%s migrates an empty database, starts, and stops when it is told to', async (app) => {
    const env = { ...common, DATABASE_URL: (await database(app)).url };
    const { ended, said } = run(app, ['migrate'], env);
    expect({ code: await ended, said: said() }).toMatchObject({ code: 0 });
    await startsAndStops(app, env);
  });

  it('gateway starts, and stops when it is told to', async () => {
    const urls = new Map(servicesWithDatabase.map((service) => [service, 'http://127.0.0.1:9']));
    await startsAndStops('gateway', { ...common, ...gatewayEnvironment(urls) });
  });

  it('every app says what is missing in its environment, and ends', async () => {
    const { ended, said } = run('points', [], {});
    expect(await ended).toBe(1);
    expect(said()).toContain('DATABASE_URL');
  });
});
