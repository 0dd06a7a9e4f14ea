import { existsSync, readFileSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { installIfNeeded } from './install.mjs';
import { build } from './run/build.mjs';
import { builtBefore } from './run/built-before.mjs';
import { main } from './run/main.mjs';
import { stateFolder } from './run/root.mjs';

const names = ['postgres', 'postgres.log', 'postgres.txt', 'secrets.json', 'run.json', 'kafka', 'logs'];

/** `npm run reset`: a clean world. Refuses while Linli runs; keeps the fetched Kafka, which is no data. */
await main(async () => {
  const worlds = [
    { folder: stateFolder, names: names.filter((name) => name !== 'kafka') },
    { folder: join(stateFolder, 'kafka-run'), names },
  ].filter(({ folder }) => existsSync(folder));
  const lock = (await builtBefore('only-run.js'))?.onlyRun ?? (() => () => {});
  const locks = worlds.map(({ folder }) => lock(folder));
  await installIfNeeded();
  await build();
  for (const { folder, names } of worlds) {
    await removeDatabase(folder);
    for (const name of names) rmSync(join(folder, name), { recursive: true, force: true });
  }
  for (const giveBack of locks) giveBack();
  console.log('The data of this clone is gone: the next start begins with an empty platform.');
});

/** Its data may lie elsewhere (root's clone below a closed folder); a server of a killed run may still use it. */
async function removeDatabase(folder) {
  const note = join(folder, 'postgres.txt');
  if (!existsSync(note)) return;
  const dir = readFileSync(note, 'utf8').trim();
  const { stopLeftOverServer } = await import('@linli/local-run');
  if (existsSync(dir)) await stopLeftOverServer(dir);
  rmSync(dir, { recursive: true, force: true });
  if (dirname(dir) !== folder) rmSync(dirname(dir), { recursive: true, force: true });
}
