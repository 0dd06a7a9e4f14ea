import { randomBytes } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { migrateService, type ServiceDefinition } from '@linli/service-defaults';
import pg from 'pg';
import { testEnvironment } from './testing.config.js';

export interface TestDatabase {
  url: string;
  drop(): Promise<void>;
}

/**
 * A database of its own for one spec file: a copy of the service's migrated template, which the first spec that asks for it makes.
 * Given a name instead of a definition, it is empty.
 */
export async function createTestDatabase(of: ServiceDefinition | string): Promise<TestDatabase> {
  const name = databaseName(`${typeof of === 'string' ? of : of.name}_${randomBytes(5).toString('hex')}`);
  await asAdmin(async (admin) => {
    const template = typeof of === 'string' ? undefined : await ensureTemplate(admin, of);
    await createDatabase(admin, name, template);
  });
  return {
    url: urlOf(name),
    drop: () => asAdmin(async (admin) => void (await admin.query(`DROP DATABASE IF EXISTS ${admin.escapeIdentifier(name)} WITH (FORCE)`))),
  };
}

/** PostgreSQL for specs that need a server rather than a database of a service. The address names its database `postgres`. */
export async function startTestPostgres(): Promise<{ url: string }> {
  return { url: testEnvironment().databaseUrl };
}

/** The name is the mark that the template is complete: it is migrated under another name first. */
async function ensureTemplate(admin: pg.Client, definition: ServiceDefinition): Promise<string> {
  const template = databaseName(`${definition.name}_template`);
  const draft = `${template}_draft`;
  await admin.query('SELECT pg_advisory_lock(hashtext($1))', [template]);
  try {
    const { rowCount } = await admin.query('SELECT 1 FROM pg_database WHERE datname = $1', [template]);
    if (rowCount === 0) {
      await admin.query(`DROP DATABASE IF EXISTS ${admin.escapeIdentifier(draft)} WITH (FORCE)`);
      await createDatabase(admin, draft);
      await migrateService(definition, { env: { DATABASE_URL: urlOf(draft) } });
      await retryWhileInUse(() =>
        admin.query(`ALTER DATABASE ${admin.escapeIdentifier(draft)} RENAME TO ${admin.escapeIdentifier(template)}`),
      );
    }
  } finally {
    await admin.query('SELECT pg_advisory_unlock(hashtext($1))', [template]);
  }
  return template;
}

async function createDatabase(admin: pg.Client, name: string, template?: string): Promise<void> {
  const from = template ? ` TEMPLATE ${admin.escapeIdentifier(template)}` : '';
  await retryWhileInUse(() => admin.query(`CREATE DATABASE ${admin.escapeIdentifier(name)}${from}`));
}

/** A closed connection's process may live a moment longer, and two copies of one template must wait for each other. */
async function retryWhileInUse(work: () => Promise<unknown>): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      await work();
      return;
    } catch (error) {
      if ((error as { code?: string }).code !== '55006' || attempt >= attemptsMax) throw error;
    }
    await sleep(attemptWaitMs);
  }
}

const attemptsMax = 200;
const attemptWaitMs = 50;

async function asAdmin<T>(work: (admin: pg.Client) => Promise<T>): Promise<T> {
  const admin = new pg.Client({ connectionString: testEnvironment().databaseUrl });
  await admin.connect();
  try {
    return await work(admin);
  } finally {
    await admin.end();
  }
}

const databaseName = (name: string): string => `linli_test_${testEnvironment().run}_${name.replaceAll('-', '_')}`;

function urlOf(name: string): string {
  const url = new URL(testEnvironment().databaseUrl);
  url.pathname = `/${name}`;
  return url.href;
}
