import { DataSource } from 'typeorm';
import { loadConfig } from '../config/config-shape.js';
import { databaseConfig } from '../config/platform.config.js';
import { hasDatabase, type ServiceDefinition } from '../definition.js';
import { dataSourceOptions } from './data-source-options.js';

/** One lock for every migration run of a database: two deployments at once wait for each other. */
const migrationLock = 4_207_171;

/**
 * Brings the service's database to its newest schema; returns the names of the migrations that ran.
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
      const ran = await dataSource.runMigrations();
      await guard.query('SELECT pg_advisory_unlock($1)', [migrationLock]);
      return ran.map(({ name }) => name);
    } finally {
      await guard.release();
    }
  } finally {
    await dataSource.destroy();
  }
}
