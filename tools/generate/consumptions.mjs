import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** Which messages each service consumes, read off the built consumers: type, group, class and the path of its source within the service. */
export async function readConsumptions(root, definitions) {
  const { consumptionsOf } = await import(pathToFileURL(join(root, 'libs/messaging/dist/index.js')).href);
  const found = definitions
    .flatMap(({ name }) => consumerFiles(join(root, 'apps', name, 'dist')))
    .map(async ({ folder, file }) => {
      const exported = Object.values(await import(pathToFileURL(join(folder, file)).href));
      return exported
        .filter((value) => typeof value === 'function')
        .flatMap((value) =>
          consumptionsOf(value).map(({ contract, group }) => ({
            type: contract.type,
            group,
            consumer: value.name,
            path: `src/${file.replace(/\.js$/, '.ts')}`,
          })),
        );
    });
  return (await Promise.all(found)).flat();
}

function consumerFiles(folder) {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.consumer.js'))
    .map((file) => ({ folder, file: file.replaceAll('\\', '/') }));
}
