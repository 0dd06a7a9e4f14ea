import { spawn } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from './root.mjs';

export const startTimeoutMs = 90_000;

/** What `npm start` starts, once it is built, on an empty state of its own, with what it prints for whoever started it. */
export async function startPlatform() {
  const state = mkdtempSync(join(tmpdir(), 'linli-run-'));
  chmodSync(state, 0o755); // user postgres may enter, so that the data lies here
  const platform = spawn(process.execPath, [join(root, 'apps/standalone/dist/main.js')], {
    env: { STATE_FOLDER: state, PORT: '0' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const stop = async () => {
    const ended = new Promise((resolve) => platform.once('close', resolve));
    if (platform.kill('SIGINT')) await ended;
    rmSync(state, { recursive: true, force: true });
  };
  try {
    const said = await ready(platform);
    const found = (name) => new RegExp(`${name} +(\\S+)`).exec(said)?.[1] ?? '';
    return { url: found('gateway'), clientId: found('client id'), clientSecret: found('client secret'), stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** Everything that it said until it was ready. */
function ready(platform) {
  let said = '';
  return new Promise((resolve, reject) => {
    const late = setTimeout(() => reject(new Error(`Not ready:\n${said}`)), startTimeoutMs);
    platform.once('close', () => reject(new Error(`The platform ended:\n${said}`)));
    for (const stream of [platform.stdout, platform.stderr])
      stream.on('data', (chunk) => {
        said += chunk.toString();
        if (!/client secret +\S+\s/.test(said) || !said.includes('Linli is ready')) return;
        clearTimeout(late);
        resolve(said);
      });
  });
}
