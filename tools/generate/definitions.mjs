import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** The built definition of every service (projects tagged kind:service), by name. Throws where one is not built. */
export async function readDefinitions(root) {
  const names = readdirSync(join(root, 'apps')).filter((name) => isService(join(root, 'apps', name, 'package.json')));
  return Promise.all(
    names.sort().map(async (name) => {
      const built = join(root, 'apps', name, 'dist', `${name}.definition.js`);
      if (!existsSync(built)) throw new Error(`apps/${name} is not built: npm run build`);
      return (await import(pathToFileURL(built).href))[`${name}Definition`];
    }),
  );
}

function isService(manifest) {
  return existsSync(manifest) && (JSON.parse(readFileSync(manifest, 'utf8')).nx?.tags ?? []).includes('kind:service');
}
