import { existsSync, statSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { commandOrFail } from './run/command.mjs';
import { root } from './run/root.mjs';

const nodeMin = [20, 19];

/** Installs the dependencies where node_modules is missing or older than the lock file. Throws where this Node is too old. */
export async function installIfNeeded() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major < nodeMin[0] || (major === nodeMin[0] && minor < nodeMin[1])) {
    throw new Error(`Linli needs Node ${nodeMin.join('.')} or newer; this is ${process.versions.node}.`);
  }
  if (isFresh()) return;
  const npm = process.env.npm_execpath;
  const [program, first] = npm?.endsWith('.js') ? [process.execPath, [npm]] : ['npm', []];
  console.error('Installing dependencies (npm ci, once after each change of package-lock.json) …');
  const args = [...first, 'ci', '--no-audit', '--no-fund', '--loglevel=error'];
  await commandOrFail(program, args, { show: true, env: { NODE_ENV: undefined } }); // npm shows its own progress
  const now = new Date();
  utimesSync(mark, now, now);
}

const mark = join(root, 'node_modules', '.package-lock.json');

const isFresh = () => existsSync(mark) && statSync(mark).mtimeMs >= statSync(join(root, 'package-lock.json')).mtimeMs;

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) await installIfNeeded();
