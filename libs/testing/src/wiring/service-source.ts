import { readdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import { CONTROLLER_WATERMARK } from '@nestjs/common/constants.js';
import { consumptionsOf } from '@linli/messaging';
import type { Repair } from '@linli/service-defaults';
import { Transitions } from '@linli/unit-of-work';
import { getMetadataArgsStorage } from 'typeorm';

/** A class or a table of transitions that a service's source exports, and the file it stands in, relative to the service. */
export interface Found<T> {
  readonly what: T;
  readonly file: string;
}

export type AnyClass = abstract new (...args: never[]) => object;

/** What stands in a service's source, whether or not anything lists it. */
export interface ServiceSource {
  readonly entities: readonly Found<AnyClass>[];
  readonly migrations: readonly Found<AnyClass>[];
  readonly consumers: readonly Found<AnyClass>[];
  readonly controllers: readonly Found<AnyClass>[];
  readonly transitions: readonly Found<Transitions>[];
  readonly repairs: readonly Found<Repair>[];
}

/** Loads every file below the service's `src/` and sorts what it exports. `main.ts` is left out, since loading it starts the service. */
export async function readServiceSource(folder: string): Promise<ServiceSource> {
  const exported = new Map<unknown, string>();
  for (const path of sourceFiles(join(folder, 'src'))) {
    const file = relative(folder, path);
    for (const value of Object.values((await import(path)) as object)) if (!exported.has(value)) exported.set(value, file);
  }
  const classes = [...exported].filter((entry): entry is [AnyClass, string] => typeof entry[0] === 'function');
  const those = (is: (what: AnyClass) => boolean) => classes.filter(([what]) => is(what)).map(([what, file]) => ({ what, file }));
  const rows = new Set(getMetadataArgsStorage().tables.map(({ target }) => target));
  return {
    entities: those((what) => rows.has(what)),
    migrations: those((what) => typeof (what.prototype as { up?: unknown } | undefined)?.up === 'function'),
    consumers: those((what) => consumptionsOf(what).length > 0),
    controllers: those((what) => Reflect.getOwnMetadata(CONTROLLER_WATERMARK, what) === true),
    transitions: [...exported].flatMap(([what, file]) => (what instanceof Transitions ? [{ what, file }] : [])),
    repairs: [...exported].flatMap(([what, file]) => (isRepair(what) ? [{ what, file }] : [])),
  };
}

const isRepair = (what: unknown): what is Repair =>
  typeof what === 'object' &&
  what !== null &&
  'run' in what &&
  typeof what.run === 'function' &&
  'name' in what &&
  /^\d{13}-/.test(`${what.name}`);

/** Every TypeScript file below a folder, specs apart. */
export function sourceFiles(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.ts') && !/\.(spec|d)\.ts$|(^|\/)main\.ts$/.test(path))
    .sort()
    .map((path) => join(folder, path));
}
