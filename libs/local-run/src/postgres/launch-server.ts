import { spawn, type ChildProcess } from 'node:child_process';
import { closeSync, existsSync, openSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { isReady } from './left-over.js';
import { serverUser } from './place.js';

const startTimeoutMs = 120_000;
const retryWaitMs = 500;
const logBytesMax = 5_000_000;
const logTailLines = 5;

export interface LaunchedServer {
  readonly pid: number;
  kill(signal: NodeJS.Signals): void;
}

/** Runs the server in the foreground of a process of its own; resolves when it takes connections, throws with the end of its log. */
export async function launchServer(programs: string, dir: string, settings: Readonly<Record<string, string>>): Promise<LaunchedServer> {
  const flags = Object.entries({ listen_addresses: '127.0.0.1', unix_socket_directories: '', ...settings });
  const args = ['-D', dir, ...flags.flatMap(([name, value]) => ['-c', `${name}=${value}`])];
  const logFile = join(dir, 'server.log');
  for (const until = Date.now() + startTimeoutMs; ; await sleep(retryWaitMs)) {
    const tooLong = existsSync(logFile) && statSync(logFile).size > logBytesMax;
    const log = openSync(logFile, tooLong ? 'w' : 'a', 0o600);
    const from = statSync(logFile).size;
    // Detached: Ctrl-C in the terminal must reach this process only, so that the services close before their database.
    const options = { ...serverUser(), cwd: '/', detached: true };
    const child = spawn(join(programs, 'postgres'), args, { ...options, stdio: ['ignore', log, log] });
    closeSync(log);
    if (await becomesReady(child, dir, until)) return { pid: child.pid ?? 0, kill: (signal) => void child.kill(signal) };
    const said = readFileSync(logFile, 'utf8').slice(from);
    // Processes of a server that was killed outright need a moment to notice.
    if (!/shared memory block|another postmaster|another server/.test(said) || Date.now() > until) {
      throw new Error(`PostgreSQL did not start on ${dir}. It said:\n${said.trim().split('\n').slice(-logTailLines).join('\n')}`);
    }
  }
}

async function becomesReady(child: ChildProcess, dir: string, until: number): Promise<boolean> {
  let isGone = child.pid === undefined;
  child.once('exit', () => (isGone = true));
  child.once('error', () => (isGone = true));
  for (; !isGone && Date.now() < until; await sleep(20)) if (isReady(dir, child.pid ?? 0)) return true;
  if (!isGone) child.kill('SIGQUIT');
  return false;
}
