import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const known = new Map();

/**
 * The project that a workspace path lies in, read from its package.json: folder, tags and declared dependencies.
 * @returns {{ name: string, folder: string, kind: string | undefined, dependencies: string[] } | undefined}
 */
export function projectOf(root, path) {
  const [, folder] = /^((?:apps|libs)\/[^/]+)/.exec(path) ?? [];
  if (!folder) return undefined;
  const manifestFile = join(root, folder, 'package.json');
  if (!known.has(manifestFile)) known.set(manifestFile, existsSync(manifestFile) ? read(manifestFile, folder) : undefined);
  return known.get(manifestFile);
}

/** The project that `@linli/<name>` or `@linli/<name>/definition` means. */
export function projectOfPackage(root, specifier) {
  const [, name] = /^@linli\/([^/]+)/.exec(specifier) ?? [];
  return name ? (projectOf(root, `libs/${name}`) ?? projectOf(root, `apps/${name}`)) : undefined;
}

function read(manifestFile, folder) {
  const manifest = JSON.parse(readFileSync(manifestFile, 'utf8'));
  const tags = manifest.nx?.tags ?? [];
  return {
    name: `@linli/${folder.split('/')[1]}`,
    folder,
    kind: tags.find((tag) => tag.startsWith('kind:'))?.slice('kind:'.length),
    dependencies: Object.keys(manifest.dependencies ?? {}),
  };
}
