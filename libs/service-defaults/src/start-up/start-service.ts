import { allTopics } from '@linli/contracts';
import { createTransport, deadLettersCommand, parkedMessagesCommand, waitingMessagesCommand, partitionsPerTopic } from '@linli/messaging';
import { DataSource } from 'typeorm';
import { ConfigError, loadConfig } from '../config/config-shape.js';
import { busConfig, databaseConfig, httpConfig, readEnvironment } from '../config/platform.config.js';
import type { ServiceDefinition } from '../definition.js';
import { createLog } from '../observability/log.js';
import { bootService } from './boot-service.js';
import { dataSourceOptions } from './data-source-options.js';
import { migrateService } from './migrate-service.js';
import { stopOnSignals } from './stop-on-signals.js';

type Command = (definition: ServiceDefinition, argv: readonly string[]) => Promise<void>;

const commands: Readonly<Record<string, Command>> = {
  '--help': async ({ name }) => {
    const names = Object.keys(commands).filter((command) => !command.startsWith('-'));
    process.stdout.write(`${name}: main.js [${names.join(' | ')}]\nWhat it reads from its environment stands in .env.example.\n`);
  },
  serve: async (definition) => {
    const service = await bootService(definition, { env: readEnvironment() });
    stopOnSignals(() => service.close(), loadConfig(httpConfig, readEnvironment()).SHUTDOWN_TIMEOUT);
  },
  migrate: async (definition) => {
    const ran = await migrateService(definition, { env: readEnvironment() });
    createLog(definition.name, 'info').info({ ran }, ran.length > 0 ? 'migrated' : 'schema is up to date');
  },
  topics: async (definition) => {
    const { KAFKA_BROKERS: brokers } = loadConfig(busConfig, readEnvironment());
    const transport = createTransport({ kind: 'kafka', brokers: [...brokers], clientId: `linli-${definition.name}-topics` });
    try {
      await transport.ensureTopics([...allTopics], { partitions: partitionsPerTopic });
      createLog(definition.name, 'info').info({ topics: allTopics }, 'topics are there');
    } finally {
      await transport.close();
    }
  },
  'dead-letters': (definition, argv) => onDatabase(definition, (dataSource) => deadLettersCommand(dataSource, argv)),
  parked: (definition, argv) => onDatabase(definition, (dataSource) => parkedMessagesCommand(dataSource, argv)),
  waiting: (definition, argv) => onDatabase(definition, (dataSource) => waitingMessagesCommand(dataSource, argv)),
};

/** Runs a command on the service's database and takes its exit code. */
async function onDatabase(definition: ServiceDefinition, command: (dataSource: DataSource) => Promise<number>): Promise<void> {
  const { DATABASE_URL } = loadConfig(databaseConfig, readEnvironment());
  const dataSource = await new DataSource(dataSourceOptions(definition, DATABASE_URL, 2)).initialize();
  try {
    process.exitCode = await command(dataSource);
  } finally {
    await dataSource.destroy();
  }
}

/**
 * What an app's `main.js` calls: `main.js [serve | migrate | topics | dead-letters … | parked … | waiting …]`; an app may add commands of its own.
 * Ends the process with 1 and one clear message where it cannot do its work.
 */
export async function startService(definition: ServiceDefinition, own: Readonly<Record<string, Command>> = {}): Promise<void> {
  const [name = 'serve', ...argv] = process.argv.slice(2);
  const command = { ...commands, ...own }[name];
  try {
    if (!command) throw new ConfigError([`the command ${name} is unknown: use ${Object.keys({ ...commands, ...own }).join(', ')}`]);
    await command(definition, argv);
  } catch (error) {
    const log = createLog(definition.name, 'error');
    if (error instanceof ConfigError) log.error({ faults: error.faults }, 'cannot start: the configuration is wrong');
    else log.error({ err: error }, 'cannot start');
    process.exitCode = 1;
    setTimeout(() => process.exit(1), 1_000).unref();
  }
}
