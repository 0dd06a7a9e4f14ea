import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { root } from './root.mjs';

/**
 * A file of libs/local-run as the build before left it: for the tools that work before and during the next one.
 * Undefined on a clone where nothing is built or installed yet, where nothing can be running either.
 * @param {'only-run.js' | 'progress.js'} name
 */
export async function builtBefore(name) {
  try {
    return await import(pathToFileURL(join(root, 'libs/local-run/dist', name)).href);
  } catch (error) {
    if (error.code === 'ERR_MODULE_NOT_FOUND') return undefined;
    throw error;
  }
}
