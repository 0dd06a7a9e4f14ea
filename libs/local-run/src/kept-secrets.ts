import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

export interface Secrets {
  postgresPassword: string;
  personalDataKeys: string;
  demoClientSecret: string;
}

/**
 * The secrets of this clone, made at the first run and kept beside the data that they open. Data without its secrets can never be read
 * again, so where data exists no new ones are made over it.
 */
export function keptSecrets(file: string, { dataExists }: { dataExists: boolean }): Secrets {
  if (existsSync(file)) return JSON.parse(readFileSync(file, 'utf8')) as Secrets;
  if (dataExists) {
    throw new Error(
      `${file} is gone, and with it the keys of the data beside it. Put it back, or throw the data away with \`npm run reset\`.`,
    );
  }
  const secrets = {
    postgresPassword: randomBytes(24).toString('base64url'),
    personalDataKeys: `k1:${randomBytes(32).toString('base64')}`,
    demoClientSecret: randomBytes(32).toString('base64url'),
  };
  writePrivately(file, secrets);
  return secrets;
}

/** Writes JSON that only this user may read, whole or not at all. */
export function writePrivately(file: string, value: unknown): void {
  mkdirSync(dirname(file), { recursive: true });
  const draft = `${file}.${process.pid}`;
  writeFileSync(draft, `${JSON.stringify(value, null, 2)}\n`, { mode: 0o600 });
  renameSync(draft, file);
}
