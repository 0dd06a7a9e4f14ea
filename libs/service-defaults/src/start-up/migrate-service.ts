import { DataSource } from 'typeorm';
import { loadConfig } from '../config/config-shape.js';
import { databaseConfig } from '../config/platform.config.js';
import { hasDatabase, type ServiceDefinition } from '../definition.js';
import { sealKeptAnswers } from '../idempotency/1764000000002-seal-kept-answers.js';
import { dataSourceOptions } from './data-source-options.js';
import { runRepairs } from './repair.js';

/** One lock for every migration run of a database: two deployments at once wait for each other. */
const migrationLock = 4_207_171;

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
  const dataSource = new DataSource(dataSourceOptions(definition, config.DATABASE_URL, 2));
  await dataSource.initialize();
  try {
    const guard = dataSource.createQueryRunner();
    try {
      await guard.query('SELECT pg_advisory_lock($1)', [migrationLock]);
      const [{ isNew }] = await dataSource.query<[{ isNew: boolean }]>(`SELECT to_regclass('migrations') IS NULL AS "isNew"`);
      const ran = await dataSource.runMigrations();
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
