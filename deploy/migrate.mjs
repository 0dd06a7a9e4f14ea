// Brings every service's database to its newest schema, one after another: `node deploy/migrate.mjs`. A service is one that <NAME>_DATABASE_URL names.
import { spawnSync } from 'node:child_process';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const suffix = '_DATABASE_URL';
const names = Object.keys(process.env).filter((name) => name.endsWith(suffix) && process.env[name]);
if (names.length === 0) throw new Error(`No variable <NAME>${suffix} is set: nothing to migrate.`);

for (const name of names.sort()) {
  const app = name.slice(0, -suffix.length).toLowerCase();
  const env = { ...process.env, DATABASE_URL: process.env[name] };
  const run = spawnSync(process.execPath, [join(root, `apps/${app}/dist/main.js`), 'migrate'], { env, stdio: 'inherit' });
  if (run.status !== 0) process.exit(run.status ?? 1);
}
