import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/** The codes that none of these folders' specs names. A code counts where it stands alone, not as the beginning of another. */
export function errorCodeFindings(codes: readonly string[], folders: readonly string[]): string[] {
  const specs = folders.flatMap(specFiles).map((path) => readFileSync(path, 'utf8'));
  return codes
    .filter((code) => !specs.some((text) => new RegExp(`(?<![\\w.-])${code.replaceAll('.', '\\.')}(?![\\w-])`).test(text)))
    .map((code) => `The error code ${code} appears in no spec.`);
}

const specFiles = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.spec.ts') && !/(^|\/)(node_modules|dist)\//.test(path))
    .map((path) => join(folder, path));
