import { Logger } from '@nestjs/common';
import pg from 'pg';
import { poolSettings } from '../database/sessions.js';
import { describeError } from '../dead-letters/error-text.js';
import type { BatchHandler, GroupLag, Publisher, Subscription, Transport } from '../transport/transport.js';
import { BusListener } from './bus-listener.js';
import { ensureBusSchema } from './bus-schema.js';
import { PostgresPublisher } from './postgres-publisher.js';
import { PostgresSubscription } from './postgres-subscription.js';

export interface PostgresTransportOptions {
  kind: 'postgres';
  /** A database of the bus's own. */
  url: string;
  /** Connections of all consumers of this process together. */
  poolMax?: number;
  /** Partitions that one member of a group handles side by side. */
  workersPerGroup?: number;
  pollMs?: number;
  /** How long a record is kept, if every group has handled it. */
  retentionDays?: number;
}

const pruneEveryMs = 3_600_000;

/** The embedded bus: a partitioned log in PostgreSQL, woken by NOTIFY and never only by it. For one machine and for tests. */
export class PostgresTransport implements Transport {
  private readonly logger = new Logger('PostgresTransport');
  private readonly pool: pg.Pool;
  private readonly listener: BusListener;
  private readonly publishers: Publisher[] = [];
  private readonly subscriptions: Subscription[] = [];
  private readonly pruning: NodeJS.Timeout;
  private prepared: Promise<void> | undefined;

  constructor(private readonly options: PostgresTransportOptions) {
    this.pool = this.openPool(options.poolMax ?? 12, 'linli-bus-consumer');
    this.listener = new BusListener(options.url);
    this.pruning = setInterval(() => void this.prune().catch((error: unknown) => this.logger.warn(describeError(error))), pruneEveryMs);
    this.pruning.unref();
  }

  publisher(): Publisher {
    const publisher = new PostgresPublisher(this.openPool(1, 'linli-bus-publisher'), () => this.prepare());
    this.publishers.push(publisher);
    return publisher;
  }

  async subscribe(options: { group: string; topics: readonly string[]; batchMax: number }, handler: BatchHandler): Promise<Subscription> {
    await this.prepare();
    await this.pool.query(
      `INSERT INTO bus.cursors (consumer_group, topic, partition)
       SELECT $1, topic, partition FROM bus.partitions WHERE topic = ANY ($2) ORDER BY 2, 3 ON CONFLICT DO NOTHING`,
      [options.group, options.topics],
    );
    const { workersPerGroup: workers = 2, pollMs = 1_000 } = this.options;
    const subscription = new PostgresSubscription({ ...options, handler, workers, pollMs, pool: this.pool, listener: this.listener });
    this.subscriptions.push(subscription);
    return subscription;
  }

  async ensureTopics(topics: readonly string[], { partitions }: { partitions: number }): Promise<void> {
    await this.prepare();
    await this.pool.query(
      `WITH made AS (
         INSERT INTO bus.topics (topic, partitions) SELECT topic, $2 FROM unnest($1::text[]) AS topic ORDER BY topic
         ON CONFLICT DO NOTHING RETURNING topic, partitions
       )
       INSERT INTO bus.partitions (topic, partition) SELECT topic, generate_series(0, partitions - 1) FROM made`,
      [topics, partitions],
    );
  }

  async lag(group: string): Promise<GroupLag[]> {
    await this.prepare();
    const { rows } = await this.pool.query<GroupLag>(
      `SELECT c.topic, c.partition, (p.next_offset - c.next_offset)::int AS messages
       FROM bus.cursors c JOIN bus.partitions p USING (topic, partition) WHERE c.consumer_group = $1 ORDER BY 1, 2`,
      [group],
    );
    return rows;
  }

  /** Deletes records that are over the retention and that every group which knows the topic has handled. */
  async prune(): Promise<void> {
    await this.prepare();
    await this.pool.query(
      `DELETE FROM bus.log l USING (
         SELECT p.topic, p.partition, coalesce(min(c.next_offset), p.next_offset) AS handled
         FROM bus.partitions p LEFT JOIN bus.cursors c USING (topic, partition) GROUP BY p.topic, p.partition
       ) AS done
       WHERE l.topic = done.topic AND l.partition = done.partition AND l.log_offset < done.handled
         AND l.appended_at < now() - make_interval(days => $1)`,
      [this.options.retentionDays ?? 7],
    );
  }

  async close(): Promise<void> {
    clearInterval(this.pruning);
    await Promise.all(this.subscriptions.map((subscription) => subscription.stop()));
    await Promise.all(this.publishers.map((publisher) => publisher.close()));
    await this.listener.close();
    if (!this.pool.ending) await this.pool.end();
  }

  /** The schema, once, unless it failed. */
  private prepare(): Promise<void> {
    this.prepared ??= ensureBusSchema(this.pool).catch((error: unknown) => {
      this.prepared = undefined;
      throw error;
    });
    return this.prepared;
  }

  private openPool(max: number, applicationName: string): pg.Pool {
    const pool = new pg.Pool({
      ...poolSettings(),
      connectionString: this.options.url,
      max,
      application_name: applicationName,
    });
    // An idle connection that is lost would otherwise end the process; the next query opens another.
    pool.on('error', () => undefined);
    return pool;
  }
}
