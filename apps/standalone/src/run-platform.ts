import { existsSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  busDatabase,
  createDatabases,
  databaseOf,
  demoClientId,
  keptSecrets,
  onlyRun,
  portNear,
  servicesWithDatabase,
  startKafka,
  startPostgres,
  welcome,
  withProgress,
  writePrivately,
  type PostgresServer,
  type Secrets,
} from '@linli/local-run';
import { oneProcess } from './layouts/one-process.js';
import { processPerService } from './layouts/process-per-service.js';
import { startPlatform, type Layout } from './platform.js';
import { readStandaloneConfig } from './standalone.config.js';

export interface RunOptions {
  /** One process a service on a real Kafka, with data of its own, instead of everything in this process. */
  onKafka: boolean;
  say: (text: string) => void;
  /** Gives up the start that is under way at its next step. */
  signal: AbortSignal;
}

/** Starts the database and the platform, and prints how to use them. Resolves with what stops it all; throws one sentence for people where it cannot. */
export async function runPlatform({ onKafka, say, signal }: RunOptions): Promise<{ stop(): Promise<void> }> {
  const from = performance.now();
  const config = readStandaloneConfig();
  const folder = onKafka ? join(config.STATE_FOLDER, 'kafka-run') : config.STATE_FOLDER;
  const undo: (() => unknown)[] = [onlyRun(folder)];
  const stop = async (): Promise<void> => {
    for (const step of undo.splice(0).reverse()) await step();
  };
  const openLayout = async (postgres: PostgresServer): Promise<Layout> => {
    if (!onKafka) return oneProcess(postgres.url(busDatabase), config.LOG_LEVEL);
    const brokers = config.KAFKA_BROKERS ?? (await withProgress('Starting Kafka', () => startBroker(folder, say, undo)));
    return processPerService({ brokers, logs: join(folder, 'logs'), say });
  };
  try {
    const port = await portNear(config.PORT, config.HOST);
    if (config.PORT !== 0 && port !== config.PORT) say(`Port ${config.PORT} is taken by another program; Linli uses port ${port} instead.`);

    const { postgres, secrets } = await withProgress('Starting PostgreSQL', () => openDatabase(folder, undo));
    signal.throwIfAborted();
    const layout = await openLayout(postgres);
    signal.throwIfAborted();
    const databaseUrl = (database: string): string => postgres.url(database);
    const platform = await startPlatform({ layout, databaseUrl, secrets, listen: { host: config.HOST, port }, step: withProgress });
    undo.push(() => platform.close());
    signal.throwIfAborted();

    const gateway = platform.gateway.url;
    const client = { clientId: demoClientId, clientSecret: secrets.demoClientSecret };
    const note = join(config.STATE_FOLDER, 'run.json');
    writePrivately(note, { url: gateway, ...client, databaseUrl: postgres.url('postgres'), pid: process.pid });
    undo.push(() => rmSync(note, { force: true }));
    const notes = [
      ...(onKafka ? [`bus             Kafka at ${layout.bus['KAFKA_BROKERS']}`, `logs            ${join(folder, 'logs')}`] : []),
      ...(postgres.dir.startsWith(folder) ? [] : [`data            ${postgres.dir} (user postgres may not enter this clone's path)`]),
    ];
    say(welcome({ gateway, ...client, ready: `${((performance.now() - from) / 1_000).toFixed(1)} s`, notes }));
    return { stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

async function openDatabase(folder: string, undo: (() => unknown)[]): Promise<{ postgres: PostgresServer; secrets: Secrets }> {
  const note = join(folder, 'postgres.txt');
  const secrets = keptSecrets(join(folder, 'secrets.json'), { dataExists: existsSync(note) });
  const postgres = await startPostgres({ dir: join(folder, 'postgres'), password: secrets.postgresPassword });
  undo.push(() => postgres.stop());
  // Where the data really is, which may be elsewhere; and the mark that data exists.
  writeFileSync(note, `${postgres.dir}\n`);
  await createDatabases(postgres, [busDatabase, ...servicesWithDatabase.map(databaseOf)]);
  return { postgres, secrets };
}

async function startBroker(folder: string, say: (line: string) => void, undo: (() => unknown)[]): Promise<string> {
  const kafka = await startKafka({ dir: join(folder, 'kafka'), say });
  undo.push(() => kafka.stop());
  return kafka.brokers;
}
