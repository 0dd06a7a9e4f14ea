import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { builtBefore } from './built-before.mjs';
import { commandOrFail } from './command.mjs';
import { installed, root, stateFolder } from './root.mjs';

const stamp = join(stateFolder, 'built.txt');

/** Builds what changed since the last build. Nx knows which projects those are; it is asked only when a look at the files shows any change. */
export async function build() {
  const sources = fingerprint();
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === sources) return;
  rmSync(stamp, { force: true });
  // On a fresh clone first the library that shows the progress of the rest.
  if (!(await builtBefore('progress.js'))) await nx('run', '@linli/local-run:build');
  const { withProgress } = await builtBefore('progress.js');
  await withProgress('Building what changed', () => nx('run-many', '-t', 'build', '--parallel=2'));
  mkdirSync(stateFolder, { recursive: true });
  writeFileSync(stamp, fingerprint());
}

const nx = (...args) =>
  commandOrFail(installed('nx'), [...args, '--outputStyle=static'], { env: { NX_DAEMON: 'false', NX_TUI: 'false', FORCE_COLOR: '0' } });

/** Changes with every file that a build reads, and with every output that is missing. */
function fingerprint() {
  const hash = createHash('sha256');
  const add = (path) => {
    const { size, mtimeMs } = statSync(path);
    hash.update(`${path} ${size} ${mtimeMs}\n`);
  };
  for (const name of ['package-lock.json', 'nx.json', '.swcrc']) add(join(root, name));
  for (const kind of ['apps', 'libs']) {
    for (const project of readdirSync(join(root, kind)).sort()) {
      const folder = join(root, kind, project);
      if (!existsSync(join(folder, 'package.json'))) continue;
      add(join(folder, 'package.json'));
      if (existsSync(join(folder, 'src'))) filesBelow(join(folder, 'src')).forEach(add);
      hash.update(`${project} ${existsSync(join(folder, 'dist'))}\n`);
    }
  }
  return hash.digest('hex');
}

function filesBelow(folder) {
  const entries = readdirSync(folder, { withFileTypes: true, recursive: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name))
    .sort();
}
