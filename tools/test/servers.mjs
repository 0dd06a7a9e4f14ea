import { randomBytes } from 'node:crypto';
import { mkdtempSync, readFileSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { KafkaUnavailable, startKafka } from '../kafka/kafka.mjs';
import { startThrowAwayPostgres } from '../postgres/postgres.mjs';

/**
 * Starts what a jest run needs and tells the specs by environment variables:
 * TEST_DATABASE_URL (kept when set: the specs then use that server), KAFKA_BROKERS (likewise), KAFKA_MISSING (why there is none),
 * TEST_RUN (part of the names of all databases made by this run).
 * @param {{ rootDir: string, patterns: string[] }} run which specs the run is about
 */
export async function startTestServers({ rootDir, patterns }) {
  const env = process.env;
  env.TEST_RUN = randomBytes(4).toString('hex');
  const servers = { stop: [], ownDatabaseServer: !env.TEST_DATABASE_URL };
  const wantsKafka = !env.KAFKA_BROKERS && kafkaSpecs(rootDir, patterns).length > 0;
  const [postgres, kafka] = await Promise.allSettled([
    servers.ownDatabaseServer ? startThrowAwayPostgres() : undefined,
    wantsKafka ? startThrowAwayKafka() : undefined,
  ]);
  for (const { value } of [postgres, kafka]) if (value) servers.stop.push(() => value.stop());
  try {
    if (postgres.status === 'rejected') throw postgres.reason;
    if (postgres.value) env.TEST_DATABASE_URL = postgres.value.url('postgres');
    if (kafka.status === 'rejected') kafkaMissing(kafka.reason);
    else if (kafka.value) env.KAFKA_BROKERS = kafka.value.brokers;
  } catch (error) {
    await stopTestServers(servers);
    throw error;
  }
  return servers;
}

/** @param {Awaited<ReturnType<typeof startTestServers>>} servers */
export async function stopTestServers(servers) {
  if (!servers.ownDatabaseServer) await dropDatabasesOfRun();
  await Promise.all(servers.stop.map((stop) => stop()));
}

/** The one line about Kafka suites that could not run, '' where all could. */
export const kafkaLine = () => (process.env.KAFKA_MISSING ? `Kafka suites skipped: ${process.env.KAFKA_MISSING}.` : '');

function kafkaMissing(reason) {
  if (!(reason instanceof KafkaUnavailable)) throw reason;
  if (process.env.LINLI_KAFKA === 'required') throw new Error(`Kafka is required here (LINLI_KAFKA=required), but ${reason.message}.`);
  process.env.KAFKA_MISSING = reason.message;
}

const startThrowAwayKafka = () =>
  startKafka({ dir: mkdtempSync(join(tmpdir(), 'linli-kafka-')), remove: true, say: (line) => console.error(line) });

/** Specs of the run that ask for a broker by `kafkaOrSkip`. */
function kafkaSpecs(rootDir, patterns) {
  const chosen = patterns.map((pattern) => new RegExp(pattern, 'i'));
  return ['apps', 'libs', 'tools']
    .flatMap((root) => specsBelow(join(rootDir, root)))
    .filter((path) => chosen.length === 0 || chosen.some((pattern) => pattern.test(path)))
    .filter((path) => readFileSync(path, 'utf8').includes('kafkaOrSkip('));
}

function specsBelow(folder) {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return ['node_modules', 'dist', 'fixtures'].includes(entry.name) ? [] : specsBelow(path);
    return entry.name.endsWith('.spec.ts') ? [path] : [];
  });
}

async function dropDatabasesOfRun() {
  const { default: pg } = await import('pg');
  const client = new pg.Client({ connectionString: process.env.TEST_DATABASE_URL });
  await client.connect();
  try {
    const { rows } = await client.query('SELECT datname FROM pg_database WHERE starts_with(datname, $1)', [
      `linli_test_${process.env.TEST_RUN}_`,
    ]);
    for (const { datname } of rows) await client.query(`DROP DATABASE IF EXISTS ${client.escapeIdentifier(datname)} WITH (FORCE)`);
  } finally {
    await client.end();
  }
}
