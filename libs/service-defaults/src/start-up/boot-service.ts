import type { IncomingMessage } from 'node:http';
import type { InjectionToken } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { createTransport, MessagingGauges, type Transport } from '@linli/messaging';
import { newId, type Clock } from '@linli/unit-of-work';
import { DataSource } from 'typeorm';
import { ConfigError, loadConfig } from '../config/config-shape.js';
import { hasDatabase, type ServiceDefinition } from '../definition.js';
import { addNotModified } from '../http/not-modified.js';
import { Health, HealthFault } from '../observability/health.js';
import { createLog, nestLogger, type LogLevel } from '../observability/log.js';
import { Metrics } from '../observability/metrics.js';
import { addPlatformRoutes } from './platform-routes.js';
import { addRequestHooks } from './request-hooks.js';
import { ServiceRootModule } from './service-root.module.js';
import { answerClientError, answerFrameworkError } from './unrouted-problems.js';

export interface BootOptions {
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Where to listen; what HOST and PORT say unless given, nowhere with false. */
  readonly listen?: { host: string; port: number } | false;
  readonly clock?: Clock;
  readonly transport?: Transport;
  readonly logLevel?: LogLevel;
  /** Where log lines go instead of standard output. */
  readonly logTo?: { write(line: string): void };
  /** False where several services share the process: then one of them measures it. */
  readonly processMetrics?: boolean;
  /** False makes every object but connects to nothing. */
  readonly connect?: boolean;
}

export interface RunningService {
  readonly app: NestFastifyApplication;
  /** Address it listens on; empty where it does not. */
  readonly url: string;
  get<T>(token: InjectionToken<T>): T;
  /** Ends the work in hand, then every connection. */
  close(): Promise<void>;
}

const requestIdForm = /^[\w.:-]{1,80}$/;

/** Starts a service in this process. Throws ConfigError with every fault of its environment before anything is opened. */
export async function bootService(definition: ServiceDefinition, options: BootOptions): Promise<RunningService> {
  const config: Record<string, unknown> = loadConfig(definition.config, options.env);
  const connect = options.connect ?? true;
  const log = createLog(definition.name, options.logLevel ?? (config['LOG_LEVEL'] as LogLevel | undefined) ?? 'info', options.logTo);
  const metrics = new Metrics(definition.name, { process: options.processMetrics ?? true });
  const health = new Health();
  const transport = hasDatabase(definition) && connect ? (options.transport ?? transportOf(definition, config)) : undefined;

  const adapter = new FastifyAdapter({
    bodyLimit: Number(config['BODY_BYTES_MAX'] ?? 1_048_576),
    requestTimeout: Number(config['REQUEST_TIMEOUT'] ?? 30_000),
    frameworkErrors: answerFrameworkError,
    clientErrorHandler: answerClientError,
    genReqId: (request: IncomingMessage) => {
      const given = request.headers['x-request-id'];
      return typeof given === 'string' && requestIdForm.test(given) ? given : newId();
    },
  });
  const root = ServiceRootModule.register({ definition, config, log, metrics, health, transport, clock: options.clock, connect });
  // JSON is the only language of the API: a form or a plain text is refused as 415 instead of being read as if it were.
  adapter.getInstance().removeContentTypeParser('text/plain');
  const app = await NestFactory.create<NestFastifyApplication>(root, adapter, {
    logger: nestLogger(log),
    abortOnError: false,
    bodyParser: false,
  });
  addRequestHooks(adapter.getInstance(), log, metrics);
  addNotModified(adapter.getInstance());
  addPlatformRoutes(app, definition, health, metrics);
  if (connect) addChecks(app, definition, health, metrics);

  let url = '';
  if (connect && options.listen !== false) {
    const { host, port } = options.listen ?? { host: String(config['HOST']), port: Number(config['PORT']) };
    await app.listen(port, host);
    url = addressOf(app, host);
    log.info({ url }, 'listening');
  } else if (connect) {
    await app.init();
  }
  const close = async (): Promise<void> => {
    health.stop();
    await app.close();
    if (!options.transport) await transport?.close();
  };
  return { app, url, get: (token) => app.get(token, { strict: false }), close };
}

function transportOf(definition: ServiceDefinition, config: Record<string, unknown>): Transport {
  const brokers = config['KAFKA_BROKERS'] as readonly string[] | undefined;
  const busUrl = config['EMBEDDED_BUS_URL'] as string | undefined;
  if (brokers && brokers.length > 0) return createTransport({ kind: 'kafka', brokers: [...brokers], clientId: `linli-${definition.name}` });
  if (busUrl) return createTransport({ kind: 'postgres', url: busUrl });
  throw new ConfigError(['KAFKA_BROKERS or EMBEDDED_BUS_URL is not set']);
}

function addChecks(app: NestFastifyApplication, definition: ServiceDefinition, health: Health, metrics: Metrics): void {
  if (!hasDatabase(definition)) return;
  const dataSource = app.get(DataSource);
  health.add('database', async () => void (await dataSource.query('SELECT 1')));
  let migrated = false;
  health.add('migrations', async () => {
    migrated ||= !(await dataSource.showMigrations());
    if (!migrated) throw new HealthFault('pending');
  });
  if (hasDatabase(definition)) addMessagingGauges(app.get(MessagingGauges, { strict: false }), metrics);
}

/** The bus is watched, not a condition of readiness: while it is away the service keeps answering and the outbox keeps what waits. */
function addMessagingGauges(gauges: MessagingGauges, metrics: Metrics): void {
  metrics.gauge('outbox_unpublished', 'Messages that wait to be published', async () => [{ value: (await gauges.outbox()).unpublished }]);
  metrics.gauge('outbox_oldest_seconds', 'Age of the oldest message that waits', async () => [
    { value: (await gauges.outbox()).oldestUnpublishedSeconds },
  ]);
  metrics.gauge(
    'consumer_lag',
    'Messages that a consumer group has not handled',
    async () =>
      (await gauges.lag()).map(({ group, topic, partition, messages }) => ({ labels: { group, topic, partition }, value: messages })),
    ['group', 'topic', 'partition'],
  );
  metrics.gauge('parked_messages', 'Messages that the bus will never take', async () => [{ value: await gauges.parked() }]);
  metrics.gauge(
    'waiting_messages',
    'Messages that wait to be tried again, with those behind them',
    async () => (await gauges.waiting()).map(({ group, waiting }) => ({ labels: { group }, value: waiting })),
    ['group'],
  );
  metrics.gauge(
    'waiting_oldest_seconds',
    'Age of the message that has waited longest',
    async () => (await gauges.waiting()).map(({ group, oldestSeconds }) => ({ labels: { group }, value: oldestSeconds })),
    ['group'],
  );
  metrics.gauge(
    'dead_letters',
    'Messages set aside after their attempts',
    async () => (await gauges.deadLetters()).map(({ group, waiting }) => ({ labels: { group }, value: waiting })),
    ['group'],
  );
}

function addressOf(app: NestFastifyApplication, host: string): string {
  const address = app.getHttpServer().address() as { port: number } | null;
  const name = host === '0.0.0.0' || host === '::' ? '127.0.0.1' : host;
  return `http://${name}:${address?.port ?? 0}`;
}
