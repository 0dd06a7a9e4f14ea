import { mkdirSync, rmSync } from 'node:fs';
import { resolve } from 'node:path';
import { portNear } from '../ports.js';
import { rememberedPort } from './broker-settings.js';
import { kafkaLibraries } from './kafka-libraries.js';
import { launchBroker, stopLeftOverBroker } from './launch-broker.js';

export interface KafkaOptions {
  /** Folder of the broker's data, settings and log; made when missing. */
  dir: string;
  /** Wished port; another free one is taken when it is in use. That of the run before unless given. */
  port?: number;
  /** Delete `dir` when the broker stops. */
  remove?: boolean;
  /** Told what takes long. */
  say?: (line: string) => unknown;
}

export interface KafkaBroker {
  readonly brokers: string;
  stop(): Promise<void>;
  /** Ends the broker as a power cut would. */
  kill(): Promise<void>;
  /** Starts it again on the same port and data. */
  restart(): Promise<void>;
}

/**
 * Starts one real Apache Kafka broker (KRaft, broker and controller in one) whose data is kept in `dir`. It ends with this process.
 * Throws KafkaUnavailable, with one line for people, where Java, Maven or the broker cannot be had.
 */
export async function startKafka({ dir: wished, port: wishedPort, remove = false, say = () => {} }: KafkaOptions): Promise<KafkaBroker> {
  const dir = resolve(wished);
  const forget = (): void => {
    if (remove) rmSync(dir, { recursive: true, force: true });
  };
  try {
    const libs = await kafkaLibraries(say);
    mkdirSync(dir, { recursive: true });
    await stopLeftOverBroker(dir);
    const port = await portNear(wishedPort ?? rememberedPort(dir));
    let running = await launchBroker({ libs, dir, port, remove });
    return {
      brokers: `127.0.0.1:${port}`,
      kill: () => running.halt('SIGKILL'),
      restart: async () => {
        if (running.isRunning()) await running.halt('SIGTERM');
        running = await launchBroker({ libs, dir, port, remove });
      },
      stop: async () => {
        await running.halt(remove ? 'SIGKILL' : 'SIGTERM');
        forget();
      },
    };
  } catch (error) {
    forget();
    throw error;
  }
}
