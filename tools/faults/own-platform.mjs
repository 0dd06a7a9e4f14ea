import { spawn } from 'node:child_process';
import { chmodSync, existsSync, mkdtempSync, openSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { until } from '../demo/platform-client.mjs';
import { root } from '../run/root.mjs';
import { commandOf, descendants, recipeOf, startAgain, untilGone } from './own-processes.mjs';

const startMsMax = 180_000;

/** A platform of the run's own, on a state folder and ports of its own. Whatever it kills, it or the platform has started. */
export class OwnPlatform {
  constructor(transport) {
    this.onKafka = transport === 'kafka';
    this.state = mkdtempSync(join(tmpdir(), 'linli-faults-'));
    chmodSync(this.state, 0o755); // user postgres may enter, so that the data lies here
    this.folder = this.onKafka ? join(this.state, 'kafka-run') : this.state;
    this.startedAgain = [];
  }

  /** Starts it, the first time or after a kill, and resolves when it is ready. */
  async start() {
    this.port ??= await freePort();
    const note = join(this.state, 'run.json');
    rmSync(note, { force: true });
    const log = openSync(join(this.state, 'platform.log'), 'a');
    const main = join(root, 'apps/standalone/dist/main.js');
    const { PATH, HOME } = process.env;
    this.child = spawn(process.execPath, [main, ...(this.onKafka ? ['--kafka'] : [])], {
      env: { PATH, HOME, STATE_FOLDER: this.state, PORT: String(this.port) },
      stdio: ['ignore', log, log],
    });
    const { child } = this;
    await until(
      'the platform to be ready',
      async () => {
        if (child.exitCode !== null) throw new Error(`The platform ended:\n${readFileSync(join(this.state, 'platform.log'), 'utf8')}`);
        return existsSync(note) ? true : undefined;
      },
      startMsMax,
    );
    this.target = JSON.parse(readFileSync(note, 'utf8'));
  }

  databaseUrl(name) {
    const url = new URL(this.target.databaseUrl);
    url.pathname = `/linli_${name}`;
    return url.href;
  }

  get brokers() {
    const settings = readFileSync(join(this.folder, 'kafka', 'server.properties'), 'utf8');
    return /PLAINTEXT:\/\/(127\.0\.0\.1:\d+)/.exec(settings)[1];
  }

  /** `kill -9` of the program that holds the rest; what it had started stops by itself. */
  async killOutright() {
    const below = descendants(this.child.pid);
    this.child.kill('SIGKILL');
    await untilGone(this.child.pid);
    await Promise.all(below.map(untilGone));
  }

  /** The process of a service, where each has one. */
  pidOf(service) {
    const pid = descendants(this.child.pid).find((one) => commandOf(one).some((part) => part.endsWith(`apps/${service}/dist/main.js`)));
    if (!pid) throw new Error(`No process of ${service} is running.`);
    return pid;
  }

  get postmasterPid() {
    const dir = readFileSync(join(this.folder, 'postgres.txt'), 'utf8').trim();
    return Number(readFileSync(join(dir, 'postmaster.pid'), 'utf8').split('\n')[0]);
  }

  get brokerPid() {
    return Number(readFileSync(join(this.folder, 'kafka', 'broker.pid'), 'utf8'));
  }

  /** Kills one of its servers outright and starts it again in the same way after `awayMs`, as whoever watches over it would. */
  async killAndStartAgain(pid, awayMs, answers) {
    if (!descendants(this.child.pid).includes(pid)) throw new Error(`Process ${pid} is not of this run.`);
    const recipe = recipeOf(pid);
    process.kill(pid, 'SIGKILL');
    await untilGone(pid);
    await new Promise((resolve) => setTimeout(resolve, awayMs));
    for (const end = Date.now() + startMsMax; Date.now() < end; await new Promise((resolve) => setTimeout(resolve, 500))) {
      const child = startAgain(recipe);
      this.startedAgain.push(child);
      if (await staysUp(child, answers)) return;
    }
    throw new Error(`${recipe.program} did not start again.`);
  }

  async stop() {
    const ended = new Promise((resolve) => this.child.once('close', resolve));
    if (this.child.exitCode === null && this.child.signalCode === null && this.child.kill('SIGINT')) await ended;
    for (const child of this.startedAgain) if (child.exitCode === null && child.signalCode === null) child.kill('SIGINT');
    await Promise.all(this.startedAgain.map(({ pid }) => (pid ? untilGone(pid) : undefined)));
    rmSync(this.state, { recursive: true, force: true });
  }
}

async function staysUp(child, answers) {
  while (child.exitCode === null && child.signalCode === null) {
    if (await answers().catch(() => false)) return true;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  return false;
}

/** A port of this machine that nobody listens on. */
export const freePort = () =>
  new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
