import { spawn, type ChildProcess } from 'node:child_process';
import { closeSync, mkdirSync, openSync, readFileSync } from 'node:fs';
import { dirname, relative } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { repositoryFolder } from '../state-folder.js';
import { guard } from './guard.js';
import { endBy } from './process-table.js';

const stopTimeoutMs = 15_000;
const readyTimeoutMs = 60_000;
const answerTimeoutMs = 2_000;
const restartsMax = 20;
const restartWaitMs = 500;
const tailLines = 8;

export interface SupervisedOptions {
  /** What messages call it. */
  name: string;
  /** The Node program. */
  script: string;
  /** All that it is told. */
  env: Readonly<Record<string, string | undefined>>;
  logFile: string;
  say: (line: string) => void;
}

export interface SupervisedProcess {
  readonly pid: number | undefined;
  /** Resolves when the program says by HTTP that it can work; throws with the end of its log when it does not. */
  ready(url: string): Promise<void>;
  stop(): Promise<void>;
}

/**
 * Keeps a Node program running in a process of its own: its output goes to a file, it is started again when it dies,
 * and it ends with this process.
 */
export function supervised({ name, script, env, logFile, say }: SupervisedOptions): SupervisedProcess {
  const logName = relative(repositoryFolder, logFile);
  let isStopping = false;
  let restarts = 0;
  let running = launch();

  function launch(): ChildProcess {
    mkdirSync(dirname(logFile), { recursive: true });
    const log = openSync(logFile, 'a', 0o600);
    const child = spawn(process.execPath, ['--enable-source-maps', script], {
      cwd: repositoryFolder,
      env,
      detached: true, // Ctrl-C reaches the parent only, which stops its children in order
      stdio: ['ignore', log, log],
    });
    closeSync(log);
    const watch = child.pid ? guard(child.pid, { signal: 'TERM' }) : undefined;
    child.once('exit', (code, signal) => {
      watch?.release();
      if (!isStopping) void again(signal ?? `code ${code}`);
    });
    return child;
  }

  async function again(reason: string): Promise<void> {
    restarts += 1;
    if (restarts > restartsMax) return say(`${name} ended (${reason}) too often and is left alone; its log: ${logName}`);
    say(`${name} ended (${reason}) and is started again; its log: ${logName}`);
    await sleep(restartWaitMs);
    if (!isStopping) running = launch();
  }

  return {
    get pid() {
      return running.pid;
    },
    ready: async (url) => {
      for (const until = Date.now() + readyTimeoutMs; Date.now() < until && restarts === 0; await sleep(100)) {
        const answer = await fetch(`${url}/health/ready`, { signal: AbortSignal.timeout(answerTimeoutMs) }).catch(() => undefined);
        if (answer?.ok) return;
      }
      const tail = readFileSync(logFile, 'utf8').trimEnd().split('\n').slice(-tailLines).join('\n');
      throw new Error(`${name} did not become ready. The end of its log (${logName}):\n${tail}`);
    },
    stop: async () => {
      isStopping = true;
      if (!running.pid) return;
      await endBy(running.pid, [
        ['SIGTERM', stopTimeoutMs],
        ['SIGKILL', stopTimeoutMs],
      ]);
    },
  };
}
