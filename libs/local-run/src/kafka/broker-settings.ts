import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const fileOf = (dir: string): string => join(dir, 'server.properties');

/** Writes the settings of one broker that is its own controller; returns their file. */
export function writeSettings(dir: string, port: number, controllerPort: number): string {
  const text = `process.roles=broker,controller
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
  writeFileSync(fileOf(dir), text);
  return fileOf(dir);
}

/** The port that the broker of this folder had before. */
export function rememberedPort(dir: string): number | undefined {
  const settings = existsSync(fileOf(dir)) ? readFileSync(fileOf(dir), 'utf8') : '';
  const port = /PLAINTEXT:\/\/127\.0\.0\.1:(\d+)/.exec(settings)?.[1];
  return port ? Number(port) : undefined;
}

/** Whether a command line is that of this folder's broker. */
export const isBrokerOf = (command: string, dir: string): boolean => command.includes(fileOf(dir));
