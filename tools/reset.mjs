import { existsSync, readFileSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { stopLeftOver } from './postgres/left-over.mjs';
import { main } from './run/main.mjs';
import { stateFolder } from './run/root.mjs';
import { onlyRun } from './run/single-run.mjs';

const names = ['postgres', 'postgres.log', 'postgres.txt', 'secrets.json', 'run.json', 'kafka', 'logs'];

/** `npm run reset`: a clean world. Refuses while Linli runs; keeps the fetched Kafka, which is no data. */
await main(async () => {
  const worlds = [
    { folder: stateFolder, lock: 'standalone.pid', names: names.filter((name) => name !== 'kafka') },
    { folder: join(stateFolder, 'kafka-run'), lock: 'run.pid', names },
  ];
  const release = worlds.filter(({ folder }) => existsSync(folder)).map(({ folder, lock }) => onlyRun(join(folder, lock)));
  for (const { folder, names } of worlds) {
    await removeDatabase(folder);
    for (const name of names) rmSync(join(folder, name), { recursive: true, force: true });
  }
  release.forEach((giveBack) => giveBack());
  console.log('The data of this clone is gone: the next start begins with an empty platform.');
});

/** Its data may lie elsewhere (root's clone below a closed folder); a server of a killed run may still use it. */
async function removeDatabase(folder) {
  const note = join(folder, 'postgres.txt');
  if (!existsSync(note)) return;
  const dir = readFileSync(note, 'utf8').trim();
  if (existsSync(dir)) await stopLeftOver(dir);
  rmSync(dir, { recursive: true, force: true });
  if (dirname(dir) !== folder) rmSync(dirname(dir), { recursive: true, force: true });
}
