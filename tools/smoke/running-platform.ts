import { spawn, type ChildProcess } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { eventually } from '@linli/testing';

const main = join(__dirname, '../../apps/standalone/dist/main.js'); // what `npm test` built
export const startTimeoutMs = 90_000;

/** What `npm start` starts, on an empty state of its own, with what it prints for whoever started it. */
export interface RunningPlatform {
  readonly url: string;
  readonly clientId: string;
  readonly clientSecret: string;
  stop(): Promise<void>;
}

export async function startPlatform(): Promise<RunningPlatform> {
  const state = mkdtempSync(join(tmpdir(), 'linli-smoke-'));
  chmodSync(state, 0o755); // user postgres may enter, so that the data lies here
  const platform = spawn(process.execPath, [main], { env: { STATE_FOLDER: state, PORT: '0' }, stdio: ['ignore', 'pipe', 'pipe'] });
  let said = '';
  for (const stream of [platform.stdout, platform.stderr]) stream.on('data', (chunk: Buffer) => (said += chunk.toString()));
  await eventually(
    () => {
      if (platform.exitCode !== null) throw new Error(`The platform ended:\n${said}`);
      if (!said.includes('Linli is ready')) throw new Error(`Not ready:\n${said}`);
    },
    { timeoutMs: startTimeoutMs },
  );
  const found = (name: string): string => new RegExp(`${name} +(\\S+)`).exec(said)?.[1] ?? '';
  return { url: found('gateway'), clientId: found('client id'), clientSecret: found('client secret'), stop: () => stop(platform, state) };
}

async function stop(platform: ChildProcess, state: string): Promise<void> {
  const ended = new Promise((resolve) => platform.once('close', resolve));
  platform.kill('SIGINT');
  await ended;
  rmSync(state, { recursive: true, force: true });
}
