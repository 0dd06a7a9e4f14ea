import { existsSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { installIfNeeded } from './install.mjs';
import { startKafka } from './kafka/kafka.mjs';
import { createDatabases, startPostgres } from './postgres/postgres.mjs';
import { build } from './run/build.mjs';
import { commandOrFail } from './run/command.mjs';
import { main } from './run/main.mjs';
import { freePort, portNear } from './run/ports.mjs';
import { withProgress } from './run/progress.mjs';
import { root, stateFolder } from './run/root.mjs';
import { keptSecrets, writePrivately } from './run/secrets.mjs';
import {
  databaseOf,
  demoClientId,
  demoClientEnvironment,
  gatewayEnvironment,
  servicesWithDatabase,
  tokenEnvironment,
} from './run/services.mjs';
import { onlyRun } from './run/single-run.mjs';
import { supervised } from './run/supervised.mjs';
import { welcome } from './run/welcome.mjs';

const folder = join(stateFolder, 'kafka-run');
const inFolder = (name) => join(folder, name);
const scriptOf = (service) => join(root, 'apps', service, 'dist', 'main.js');

/** What must be undone at the end, last first; a step may be a list that is undone at once. */
const undo = [];

async function stop() {
  for (const step of undo.splice(0).reverse()) await step();
}

/** `npm run start:kafka`: the platform as it runs in production, one process a service, on a real Kafka; its data apart from `npm start`. */
async function start() {
  undo.push(onlyRun(inFolder('run.pid')));
  await installIfNeeded();
  await build();
  const from = performance.now();
  const { postgres, brokers, secrets } = await startServers();
  const identityPort = await freePort();
  const common = {
    ...tokenEnvironment(`http://127.0.0.1:${identityPort}`),
    KAFKA_BROKERS: brokers,
    PERSONAL_DATA_KEYS: secrets.personalDataKeys,
    HOST: '127.0.0.1',
    LOG_LEVEL: process.env.LOG_LEVEL ?? 'info',
  };
  const envOf = (service) => ({ ...common, DATABASE_URL: postgres.url(databaseOf(service)), EMBEDDED_BUS_URL: '' });

  await withProgress('Migrating databases and making topics', async () => {
    const jobs = [['events', 'topics'], ...servicesWithDatabase.map((service) => [service, 'migrate'])];
    await Promise.all(jobs.map(([service, job]) => commandOrFail(process.execPath, [scriptOf(service), job], { env: envOf(service) })));
  });

  const demoClient = await demoClientEnvironment(secrets.demoClientSecret);
  const ports = Object.fromEntries(
    await Promise.all(servicesWithDatabase.map(async (service) => [service, service === 'identity' ? identityPort : await freePort()])),
  );
  const urls = Object.fromEntries(servicesWithDatabase.map((service) => [service, `http://127.0.0.1:${ports[service]}`]));
  await withProgress('Starting the services, one process each', async () => {
    const services = servicesWithDatabase.map((service) =>
      run(service, { ...envOf(service), ...(service === 'identity' ? demoClient : {}), PORT: String(ports[service]) }),
    );
    undo.push(() => Promise.all(services.map((service) => service.stop())));
    await Promise.all(services.map((service) => service.ready(urls[service.name])));
  });

  const wished = Number(process.env.PORT ?? 3000);
  const port = await portNear(wished);
  if (port !== wished) console.log(`Port ${wished} is taken by another program; Linli uses port ${port} instead.`);
  const gatewayUrl = `http://127.0.0.1:${port}`;
  const gateway = run('gateway', { ...common, ...gatewayEnvironment(urls), PORT: String(port) });
  undo.push(() => gateway.stop());
  await gateway.ready(gatewayUrl);

  const client = { clientId: demoClientId, clientSecret: secrets.demoClientSecret };
  const runFile = join(stateFolder, 'run.json');
  writePrivately(runFile, { url: gatewayUrl, ...client, databaseUrl: postgres.url('postgres'), pid: process.pid });
  undo.push(() => rmSync(runFile, { force: true }));
  const ready = `on Kafka at ${brokers}, ${((performance.now() - from) / 1_000).toFixed(1)} s`;
  console.log(welcome({ gateway: gatewayUrl, ...client, ready, notes: ['logs            .linli/kafka-run/logs/<service>.log'] }));
}

async function startServers() {
  return withProgress('Starting PostgreSQL and Kafka', async () => {
    const note = inFolder('postgres.txt');
    const secrets = keptSecrets(inFolder('secrets.json'), { dataExists: existsSync(note) });
    const postgres = await startPostgres({ dir: inFolder('postgres'), password: secrets.postgresPassword });
    undo.push(() => postgres.stop());
    writeFileSync(note, `${postgres.dir}\n`);
    await createDatabases(postgres, servicesWithDatabase.map(databaseOf));
    if (process.env.KAFKA_BROKERS) return { postgres, brokers: process.env.KAFKA_BROKERS, secrets };
    const kafka = await startKafka({ dir: inFolder('kafka'), say: console.error });
    undo.push(() => kafka.stop());
    return { postgres, brokers: kafka.brokers, secrets };
  });
}

const run = (name, env) =>
  supervised({ name, env, script: scriptOf(name), logFile: inFolder(join('logs', `${name}.log`)), say: console.log });

let isStopping = false;
const starting = main(async () => {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, onSignal);
  try {
    await start();
  } catch (error) {
    await stop();
    throw error;
  }
});

async function onSignal() {
  if (isStopping) process.exit(1);
  isStopping = true;
  console.log('\nStopping …');
  await starting;
  await stop();
  console.log('Stopped.');
  process.exit();
}

await starting;
