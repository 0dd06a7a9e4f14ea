import { spawn } from 'node:child_process';
import { closeSync, existsSync, mkdirSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { guard, runGuarded } from '../run/guard.mjs';
import { freePort, portNear } from '../run/ports.mjs';
import { commandOf, ended, isAlive } from '../run/processes.mjs';
import { isBrokerReady } from './broker-ready.mjs';
import { KafkaUnavailable, kafkaLibraries } from './fetch.mjs';

export { KafkaUnavailable };

const startTimeoutMs = 60_000;
const stopTimeoutMs = 15_000;
const clusterId = 'TGlubGktbG9jYWwta2Fma2';

/**
 * Starts one real Apache Kafka broker (KRaft, broker and controller in one) whose data is kept in `dir`. It ends with this process.
 * Throws KafkaUnavailable, with one line for people, where Java, Maven or the broker cannot be had.
 * @param {import('./kafka.mjs').KafkaOptions} options
 * @returns {Promise<import('./kafka.mjs').KafkaBroker>}
 */
export async function startKafka({ dir: wished, port: wishedPort, libs: libsDir, remove = false, say }) {
  const dir = resolve(wished);
  const forget = () => remove && rmSync(dir, { recursive: true, force: true });
  const first = async () => {
    const libs = libsDir ?? (await kafkaLibraries({ say }));
    mkdirSync(dir, { recursive: true });
    await stopLeftOver(dir);
    const port = await portNear(wishedPort ?? rememberedPort(dir));
    return { libs, port, started: await launch(libs, dir, port, remove) };
  };
  const { libs, port, started } = await first().catch((error) => {
    forget();
    throw error;
  });
  let running = started;
  const halt = async (signal) => {
    const { child, watch } = running;
    child.kill(signal);
    if (!(await ended(child.pid, stopTimeoutMs))) child.kill('SIGKILL');
    await ended(child.pid, stopTimeoutMs);
    watch.release();
  };
  return {
    brokers: `127.0.0.1:${port}`,
    port,
    /** Ends the broker as a power cut would. */
    kill: () => halt('SIGKILL'),
    /** Starts it again on the same port and data. */
    restart: async () => {
      if (isAlive(running.child.pid)) await halt('SIGTERM');
      running = await launch(libs, dir, port, remove);
    },
    stop: async () => {
      await halt(remove ? 'SIGKILL' : 'SIGTERM');
      forget();
    },
  };
}

async function launch(libs, dir, port, remove) {
  const properties = join(dir, 'server.properties');
  const controllerPort = await freePort();
  writeFileSync(properties, propertiesOf(dir, port, controllerPort));
  const classPath = join(libs, '*');
  if (!existsSync(join(dir, 'data', 'meta.properties'))) {
    const format = ['-cp', classPath, 'kafka.tools.StorageTool', 'format', '-t', clusterId, '-c', properties];
    await runGuarded('java', format, {}, { signal: 'KILL', remove: remove ? dir : undefined });
  }
  const log = openSync(join(dir, 'broker.log'), 'w');
  // Detached: Ctrl-C in the terminal must reach this process only, which stops the broker after its clients.
  const quickStart = remove ? ['-XX:TieredStopAtLevel=1'] : [];
  const child = spawn('java', ['-Xmx512m', ...quickStart, '-cp', classPath, 'kafka.Kafka', properties], {
    cwd: dir,
    detached: true,
    stdio: ['ignore', log, log],
  });
  closeSync(log);
  let isGone = false;
  child.once('exit', () => (isGone = true));
  child.once('error', () => (isGone = true));
  writeFileSync(join(dir, 'broker.pid'), String(child.pid));
  const watch = guard(child.pid, remove ? { signal: 'KILL', remove: dir } : { signal: 'TERM' });
  for (const until = Date.now() + startTimeoutMs; !isGone && Date.now() < until; await sleep(100)) {
    if (await isBrokerReady(port)) return { child, watch };
  }
  child.kill('SIGKILL');
  watch.release();
  const said = readFileSync(join(dir, 'broker.log'), 'utf8').trim().split('\n').slice(-3).join(' ');
  throw new KafkaUnavailable(`the Kafka broker did not ${isGone ? 'stay up' : `answer within ${startTimeoutMs / 1_000} s`}: ${said}`);
}

function propertiesOf(dir, port, controllerPort) {
  return `process.roles=broker,controller
node.id=1
controller.quorum.voters=1@127.0.0.1:${controllerPort}
listeners=PLAINTEXT://127.0.0.1:${port},CONTROLLER://127.0.0.1:${controllerPort}
advertised.listeners=PLAINTEXT://127.0.0.1:${port}
controller.listener.names=CONTROLLER
log.dirs=${join(dir, 'data')}
num.partitions=6
offsets.topic.replication.factor=1
offsets.topic.num.partitions=8
transaction.state.log.replication.factor=1
transaction.state.log.min.isr=1
share.coordinator.state.topic.replication.factor=1
share.coordinator.state.topic.min.isr=1
group.initial.rebalance.delay.ms=0
broker.heartbeat.interval.ms=500
broker.session.timeout.ms=3000
auto.create.topics.enable=false
`;
}

function rememberedPort(dir) {
  const file = join(dir, 'server.properties');
  if (!existsSync(file)) return undefined;
  const port = /PLAINTEXT:\/\/127\.0\.0\.1:(\d+)/.exec(readFileSync(file, 'utf8'))?.[1];
  return port ? Number(port) : undefined;
}

/** A broker that outlived the process that started it. */
async function stopLeftOver(dir) {
  const file = join(dir, 'broker.pid');
  const pid = existsSync(file) ? Number(readFileSync(file, 'utf8')) : 0;
  if (!pid || !isAlive(pid) || !commandOf(pid).includes(join(dir, 'server.properties'))) return;
  process.kill(pid, 'SIGTERM');
  if (await ended(pid, stopTimeoutMs)) return;
  process.kill(pid, 'SIGKILL');
  await ended(pid, stopTimeoutMs);
}

const defaultDir = join(dirname(fileURLToPath(import.meta.url)), '../../.linli/kafka/run');

/** `start` runs a broker until Ctrl-C; `stop` ends one that another terminal started on the same folder. */
async function main([command, dir = defaultDir]) {
  if (command === 'stop') return stopLeftOver(resolve(dir));
  if (command !== 'start') throw new Error('Usage: node tools/kafka/kafka.mjs start|stop [folder]');
  const broker = await startKafka({ dir, port: 9092, say: console.error });
  console.log(`KAFKA_BROKERS=${broker.brokers}   (Ctrl-C stops it)`);
  const alive = setInterval(() => {}, 60_000);
  for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => broker.stop().finally(() => clearInterval(alive)));
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  main(process.argv.slice(2)).catch((error) => {
    console.error(error.message);
    process.exitCode = 1;
  });
}
