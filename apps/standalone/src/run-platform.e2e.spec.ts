import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, existsSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { eventually } from '@linli/testing';

const main = join(__dirname, '../dist/main.js'); // what `npm test` built
const startTimeoutMs = 90_000;

jest.setTimeout(3 * startTimeoutMs);

interface Run {
  child: ChildProcess;
  said: () => string;
  ended: Promise<number | null>;
}

/** What `npm start` runs, as a process of its own on a state folder of its own. */
describe('the platform on one machine', () => {
  const state = mkdtempSync(join(tmpdir(), 'linli-run-'));
  const taken = createServer();
  const runs: Run[] = [];
  let port: number;

  beforeAll(async () => {
    chmodSync(state, 0o755); // user postgres may enter, so that the data lies here
    await new Promise<void>((resolve) => taken.listen(0, '127.0.0.1', resolve));
    port = (taken.address() as AddressInfo).port;
  });
  afterAll(async () => {
    for (const { child } of runs) child.kill('SIGKILL');
    await new Promise((resolve) => taken.close(resolve));
    await eventually(() => expect(processesWith(state)).toEqual([]), { timeoutMs: startTimeoutMs });
    rmSync(state, { recursive: true, force: true });
  });

  function start(): Run {
    const child = spawn(process.execPath, [main], { env: { STATE_FOLDER: state, PORT: String(port) }, stdio: ['ignore', 'pipe', 'pipe'] });
    let said = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (said += chunk.toString()));
    const run = { child, said: () => said, ended: once(child, 'close').then(([code]) => code as number | null) };
    runs.push(run);
    return run;
  }

  async function ready({ child, said }: Run): Promise<string> {
    return eventually(
      () => {
        if (child.exitCode !== null) throw new Error(`The platform ended:\n${said()}`);
        if (!said().includes('Ctrl-C stops everything')) throw new Error(`Not ready:\n${said()}`);
        return /gateway +(\S+)/.exec(said())?.[1] ?? '';
      },
      { timeoutMs: startTimeoutMs },
    );
  }

  const databaseProcess = (): number => Number(readFileSync(join(state, 'postgres/postmaster.pid'), 'utf8').split('\n')[0]);

  it('takes another port where its own is taken, refuses a second start, survives kill -9, and leaves no process behind', async () => {
    const first = start();
    await ready(first);
    expect(first.said()).toContain(`Port ${port} is taken by another program; Linli uses port `);
    expect(first.said()).toMatch(/- Starting PostgreSQL\n✔ Starting PostgreSQL \d+\.\d s\n/);

    const second = start();
    expect(await second.ended).toBe(1);
    expect(second.said().trim()).toBe(
      `Linli is running already (process ${first.child.pid}): stop it with Ctrl-C where it was started, or with \`kill ${first.child.pid}\`.`,
    );

    first.child.kill('SIGKILL');
    await first.ended;
    const third = start();
    const gateway = await ready(third);
    expect((await fetch(`${gateway}/health/ready`)).status).toBe(200);
    expect(secretIn(third)).toBe(secretIn(first));

    const database = databaseProcess();
    third.child.kill('SIGINT');
    expect(await third.ended).toBe(0);
    expect(third.said()).toMatch(/Stopping …\nStopped\.\n$/);
    await eventually(() => expect(processesWith(state, `linli-guard ${database} `)).toEqual([]));
    expect(existsSync(join(state, 'run.json'))).toBe(false);
    expect(existsSync(join(state, 'run.pid'))).toBe(false);
  });
});

const secretIn = ({ said }: Run): string | undefined => /client secret +(\S+)/.exec(said())?.[1];

/** Command lines of this machine's processes that have one of these texts in them. */
function processesWith(...texts: string[]): string[] {
  const commands = existsSync('/proc/self/cmdline')
    ? readdirSync('/proc')
        .filter((name) => /^\d+$/.test(name))
        .map(commandOf)
    : execFileSync('ps', ['-A', '-o', 'args='], { encoding: 'utf8' }).split('\n');
  return commands.filter((command) => texts.some((text) => command.includes(text)));
}

function commandOf(pid: string): string {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ');
  } catch {
    return ''; // it ended in between
  }
}
