import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { installIfNeeded } from './install.mjs';
import { build } from './run/build.mjs';
import { builtBefore } from './run/built-before.mjs';
import { main } from './run/main.mjs';
import { root, stateFolder } from './run/root.mjs';

/**
 * `npm start` and, with --kafka, `npm run start:kafka`: install and build what is missing, then the platform in this process
 * (so that signals reach it directly), which takes the lock over.
 */
await main(async () => {
  const state = process.env.STATE_FOLDER ?? stateFolder;
  // Before the build, which would take a running platform's files away.
  (await builtBefore('only-run.js'))?.onlyRun(process.argv.includes('--kafka') ? join(state, 'kafka-run') : state);
  await installIfNeeded();
  await build();
  process.setSourceMapsEnabled(true);
  await import(pathToFileURL(join(root, 'apps/standalone/dist/main.js')).href);
});
