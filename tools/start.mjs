import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { installIfNeeded } from './install.mjs';
import { build } from './run/build.mjs';
import { main } from './run/main.mjs';
import { root, stateFolder } from './run/root.mjs';
import { onlyRun } from './run/single-run.mjs';

/** `npm start`: install and build what is missing, then the whole platform in this process (so that signals reach it directly). */
await main(async () => {
  // Before the build, which would take the running platform's files away; the platform takes the lock over.
  onlyRun(join(process.env.STATE_FOLDER ?? stateFolder, 'standalone.pid'));
  await installIfNeeded();
  await build();
  process.setSourceMapsEnabled(true);
  await import(pathToFileURL(join(root, 'apps/standalone/dist/main.js')).href);
});
