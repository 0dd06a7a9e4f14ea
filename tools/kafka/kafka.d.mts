export interface KafkaOptions {
  /** Folder of the broker's data, settings and log; made when missing. */
  dir: string;
  /** Wished port; another free one is taken when it is in use. */
  port?: number;
  /** Folder with the broker's jars; fetched with Maven into .linli/kafka/libs when left out. */
  libs?: string;
  /** Delete `dir` when the broker stops. */
  remove?: boolean;
  say?: (line: string) => void;
}

export interface KafkaBroker {
  brokers: string;
  port: number;
  stop(): Promise<void>;
  kill(): Promise<void>;
  restart(): Promise<void>;
}

export class KafkaUnavailable extends Error {}
export function startKafka(options: KafkaOptions): Promise<KafkaBroker>;
