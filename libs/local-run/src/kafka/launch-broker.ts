import { spawn } from 'node:child_process';
import { closeSync, existsSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { freePort } from '../ports.js';
import { guard, runGuarded } from '../processes/guard.js';
import { commandOf, endBy, isAlive } from '../processes/process-table.js';
import { isBrokerReady } from './broker-ready.js';
import { isBrokerOf, writeSettings } from './broker-settings.js';
import { KafkaUnavailable } from './kafka-libraries.js';

const startTimeoutMs = 60_000;
const stopTimeoutMs = 15_000;
const logTailLines = 3;
const clusterId = 'TGlubGktbG9jYWwta2Fma2';

export interface LaunchedBroker {
  isRunning(): boolean;
  /** Ends it by this signal, and outright where that takes too long. */
  halt(signal: NodeJS.Signals): Promise<void>;
}

export interface LaunchOptions {
  libs: string;
  dir: string;
  port: number;
  remove: boolean;
}

/** Runs the broker in a process of its own; resolves when it serves clients. */
export async function launchBroker({ libs, dir, port, remove }: LaunchOptions): Promise<LaunchedBroker> {
  const settings = writeSettings(dir, port, await freePort());
  const classPath = join(libs, '*');
  if (!existsSync(join(dir, 'data', 'meta.properties'))) {
    const format = ['-cp', classPath, 'kafka.tools.StorageTool', 'format', '-t', clusterId, '-c', settings];
    await runGuarded('java', format, {}, { signal: 'KILL', ...(remove ? { remove: dir } : {}) });
  }
  const log = openSync(join(dir, 'broker.log'), 'w');
  // Detached: Ctrl-C in the terminal must reach this process only, which stops the broker after its clients.
  const quickStart = remove ? ['-XX:TieredStopAtLevel=1'] : [];
  const child = spawn('java', ['-Xmx512m', ...quickStart, '-cp', classPath, 'kafka.Kafka', settings], {
    cwd: dir,
    detached: true,
    stdio: ['ignore', log, log],
  });
  closeSync(log);
  let isGone = child.pid === undefined;
  child.once('exit', () => (isGone = true));
  child.once('error', () => (isGone = true));
  const pid = child.pid ?? 0;
  writeFileSync(pidFile(dir), String(pid));
  const watch = guard(pid, remove ? { signal: 'KILL', remove: dir } : { signal: 'TERM' });
  const halt = async (signal: NodeJS.Signals): Promise<void> => {
    await endBy(pid, [
      [signal, stopTimeoutMs],
      ['SIGKILL', stopTimeoutMs],
    ]);
    watch.release();
  };
  for (const until = Date.now() + startTimeoutMs; !isGone && Date.now() < until; await sleep(100)) {
    if (await isBrokerReady(port)) return { halt, isRunning: () => !isGone };
  }
  if (!isGone) child.kill('SIGKILL');
  watch.release();
  const said = readFileSync(join(dir, 'broker.log'), 'utf8').trim().split('\n').slice(-logTailLines).join(' ');
  throw new KafkaUnavailable(`the Kafka broker did not ${isGone ? 'stay up' : `answer within ${startTimeoutMs / 1_000} s`}: ${said}`);
}

/** Ends a broker that outlived the process that started it on this folder. */
export async function stopLeftOverBroker(dir: string): Promise<void> {
  const pid = existsSync(pidFile(dir)) ? Number(readFileSync(pidFile(dir), 'utf8')) : 0;
  if (!pid || !isAlive(pid) || !isBrokerOf(commandOf(pid), dir)) return;
  await endBy(pid, [
    ['SIGTERM', stopTimeoutMs],
    ['SIGKILL', stopTimeoutMs],
  ]);
  rmSync(pidFile(dir), { force: true });
}

const pidFile = (dir: string): string => join(dir, 'broker.pid');
