import { randomBytes } from 'node:crypto';
import { mkdtempSync, readFileSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { KafkaUnavailable, startKafka, startThrowAwayPostgres } from '@linli/local-run';
import pg from 'pg';

export interface TestServers {
  stop(): Promise<void>;
}

/**
 * Starts what a jest run needs and tells the specs by environment variables:
 * TEST_DATABASE_URL (kept when set: the specs then use that server), KAFKA_BROKERS (likewise), KAFKA_MISSING (why there is none),
 * TEST_RUN (part of the names of all databases made by this run). `patterns` say which specs the run is about.
 */
export async function startTestServers({ rootDir, patterns }: { rootDir: string; patterns: readonly string[] }): Promise<TestServers> {
  const env = process.env;
  env['TEST_RUN'] = randomBytes(4).toString('hex');
  const isGuest = Boolean(env['TEST_DATABASE_URL']);
  const wantsKafka = !env['KAFKA_BROKERS'] && kafkaSpecs(rootDir, patterns).length > 0;
  const [postgres, kafka] = await Promise.allSettled([
    isGuest ? undefined : startThrowAwayPostgres(),
    wantsKafka
      ? startKafka({ dir: mkdtempSync(join(tmpdir(), 'linli-kafka-')), remove: true, say: (line) => process.stderr.write(`${line}\n`) })
      : undefined,
  ]);
  const started = [postgres, kafka].flatMap((result) => (result.status === 'fulfilled' && result.value ? [result.value] : []));
  const stop = async (): Promise<void> => void (await Promise.all(started.map((server) => server.stop())));
  try {
    if (postgres.status === 'rejected') throw postgres.reason;
    if (postgres.value) env['TEST_DATABASE_URL'] = postgres.value.url('postgres');
    if (kafka.status === 'rejected') noteMissingKafka(kafka.reason);
    else if (kafka.value) env['KAFKA_BROKERS'] = kafka.value.brokers;
  } catch (error) {
    await stop();
    throw error;
  }
  return {
    stop: async () => {
      if (isGuest) await dropDatabasesOfRun();
      await stop();
    },
  };
}

/** The one line about Kafka suites that could not run, '' where all could. */
export function kafkaLine(): string {
  const reason = process.env['KAFKA_MISSING'];
  return reason ? `Kafka suites skipped: ${reason}.` : '';
}

function noteMissingKafka(reason: unknown): void {
  if (!(reason instanceof KafkaUnavailable)) throw reason;
  if (process.env['LINLI_KAFKA'] === 'required') throw new Error(`Kafka is required here (LINLI_KAFKA=required), but ${reason.message}.`);
  process.env['KAFKA_MISSING'] = reason.message;
}

/** Specs of the run that ask for a broker by `kafkaOrSkip`. */
function kafkaSpecs(rootDir: string, patterns: readonly string[]): string[] {
  const chosen = patterns.map((pattern) => new RegExp(pattern, 'i'));
  return ['apps', 'libs', 'tools']
    .flatMap((root) => specsBelow(join(rootDir, root)))
    .filter((path) => chosen.length === 0 || chosen.some((pattern) => pattern.test(path)))
    .filter((path) => readFileSync(path, 'utf8').includes('kafkaOrSkip('));
}

function specsBelow(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return ['node_modules', 'dist', 'fixtures'].includes(entry.name) ? [] : specsBelow(path);
    return entry.name.endsWith('.spec.ts') ? [path] : [];
  });
}

/** On a server that is not this run's own. */
async function dropDatabasesOfRun(): Promise<void> {
  const client = new pg.Client({ connectionString: process.env['TEST_DATABASE_URL'] });
  await client.connect();
  try {
    const { rows } = await client.query<{ datname: string }>('SELECT datname FROM pg_database WHERE starts_with(datname, $1)', [
      `linli_test_${process.env['TEST_RUN']}_`,
    ]);
    for (const { datname } of rows) await client.query(`DROP DATABASE IF EXISTS ${client.escapeIdentifier(datname)} WITH (FORCE)`);
  } finally {
    await client.end();
  }
}
