import { setTimeout as pause } from 'node:timers/promises';
import { sessionSettings } from '@linli/messaging';
import { databaseFault } from '@linli/unit-of-work';
import { DataSource, type DataSourceOptions } from 'typeorm';
import { loadConfig } from '../config/config-shape.js';
import { databaseConfig } from '../config/platform.config.js';
import { hasDatabase, type ServiceDefinition } from '../definition.js';
import { sealKeptAnswers } from '../idempotency/1764000000002-seal-kept-answers.js';
import { dataSourceOptions } from './data-source-options.js';
import { runRepairs } from './repair.js';

/** One lock for every migration run of a database: two deployments at once wait for each other. */
const migrationLock = 4_207_171;

/** How often a migration is tried that met a lock, one that is held for a moment by the version that still serves. */
const lockedAttemptsMax = 30;
const lockedPauseMs = 1_000;

/**
 * A migration may take as long as it needs, but it waits shortly for a lock: whoever comes after it in the queue for a table waits for both, so a
 * migration behind a long query would stop the whole service.
 */
const migrationLimits = { statementMsMax: 0, lockWaitMsMax: 1_000, idleInTransactionMsMax: 0, idleSessionMsMax: 0 };

/**
 * Brings the service's database to its newest schema and its stored personal data to its newest form; returns the names of the migrations and repairs
 * that ran. A database without rows needs no keys for its repairs.
 * Safe to run twice and at the same time: an advisory lock lets one run at a time.
 */
export async function migrateService(
  definition: ServiceDefinition,
  options: { env: Readonly<Record<string, string | undefined>> },
): Promise<string[]> {
  if (!hasDatabase(definition)) return [];
  const config = loadConfig(databaseConfig, options.env);
  const dataSource = new DataSource(migrationOptions(definition, config.DATABASE_URL));
  await dataSource.initialize();
  try {
    const guard = dataSource.createQueryRunner();
    try {
      await untilUnlocked(() => guard.query('SELECT pg_advisory_lock($1)', [migrationLock]));
      const [{ isNew }] = await dataSource.query<[{ isNew: boolean }]>(`SELECT to_regclass('migrations') IS NULL AS "isNew"`);
      const ran = await untilUnlocked(() => dataSource.runMigrations());
      const repaired = await runRepairs(dataSource, [sealKeptAnswers, ...(definition.repairs ?? [])], {
        keys: options.env['PERSONAL_DATA_KEYS'],
        isNew,
      });
      await guard.query('SELECT pg_advisory_unlock($1)', [migrationLock]);
      return [...ran.map(({ name }) => name), ...repaired];
    } finally {
      await guard.release();
    }
  } finally {
    await dataSource.destroy();
  }
}

function migrationOptions(definition: ServiceDefinition, databaseUrl: string): DataSourceOptions {
  return { ...dataSourceOptions(definition, databaseUrl, 2), extra: { max: 2, ...sessionSettings(migrationLimits) } };
}

/** Each migration is a transaction of its own, so what was tried in vain left nothing behind. */
async function untilUnlocked<T>(work: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await work();
    } catch (error) {
      if (attempt === lockedAttemptsMax || !(error instanceof Error) || databaseFault(error).code !== '55P03') throw error;
      await pause(lockedPauseMs);
    }
  }
}
