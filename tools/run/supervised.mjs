import { spawn } from 'node:child_process';
import { closeSync, mkdirSync, openSync, readFileSync } from 'node:fs';
import { dirname, relative } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { guard } from './guard.mjs';
import { ended } from './processes.mjs';
import { root } from './root.mjs';

const stopTimeoutMs = 15_000;
const readyTimeoutMs = 60_000;
const restartsMax = 20;
const restartWaitMs = 500;

/**
 * Keeps a Node program running in a process of its own: its output goes to a file, it is started again when it dies,
 * and it ends with this process.
 * @param {{ name: string, script: string, env: Record<string, string>, logFile: string, say: (line: string) => void }} options
 */
export function supervised({ name, script, env, logFile, say }) {
  let isStopping = false;
  let restarts = 0;
  let running = launch();

  function launch() {
    mkdirSync(dirname(logFile), { recursive: true });
    const log = openSync(logFile, 'a', 0o600);
    const child = spawn(process.execPath, ['--enable-source-maps', script], {
      cwd: root,
      env: { ...process.env, ...env },
      detached: true, // Ctrl-C reaches the parent only, which stops its children in order
      stdio: ['ignore', log, log],
    });
    closeSync(log);
    const watch = guard(child.pid, { signal: 'TERM' });
    child.once('exit', (code, signal) => {
      watch.release();
      if (!isStopping) void again(signal ?? `code ${code}`);
    });
    return child;
  }

  async function again(reason) {
    restarts += 1;
    if (restarts > restartsMax) return say(`${name} ended (${reason}) too often and is left alone; its log: ${relative(root, logFile)}`);
    say(`${name} ended (${reason}) and is started again; its log: ${relative(root, logFile)}`);
    await sleep(restartWaitMs);
    if (!isStopping) running = launch();
  }

  return {
    name,
    get pid() {
      return running.pid;
    },
    stop: async () => {
      isStopping = true;
      running.kill('SIGTERM');
      if (await ended(running.pid, stopTimeoutMs)) return;
      running.kill('SIGKILL');
      await ended(running.pid, stopTimeoutMs);
    },
    /** Resolves when the program says by HTTP that it can work; throws with the end of its log when it does not. */
    ready: async (url) => {
      for (const until = Date.now() + readyTimeoutMs; Date.now() < until && restarts === 0; await sleep(100)) {
        const answer = await fetch(`${url}/health/ready`, { signal: AbortSignal.timeout(2_000) }).catch(() => undefined);
        if (answer?.ok) return;
      }
      const tail = readFileSync(logFile, 'utf8').trimEnd().split('\n').slice(-8).join('\n');
      throw new Error(`${name} did not become ready. The end of its log (${relative(root, logFile)}):\n${tail}`);
    },
  };
}
