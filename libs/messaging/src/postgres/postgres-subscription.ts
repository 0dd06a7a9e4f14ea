import { Logger } from '@nestjs/common';
import type { Pool, PoolClient } from 'pg';
import { backOffMs } from '../pauses/back-off.js';
import { describeError } from '../dead-letters/error-text.js';
import { sessionLimits } from '../database/sessions.js';
import { pauseUnless } from '../pauses/pause.js';
import type { BatchHandler, BatchSignals, ReceivedRecord, RecordBatch, Subscription } from '../transport/transport.js';
import { RejectedBatches } from './rejected-batches.js';
import { WakeSignal } from '../pauses/wake-signal.js';
import type { BusListener } from './bus-listener.js';

export interface PostgresSubscriptionOptions {
  pool: Pool;
  listener: BusListener;
  group: string;
  topics: readonly string[];
  batchMax: number;
  /** Partitions that this member handles side by side. */
  workers: number;
  /** How often it looks without being woken. */
  pollMs: number;
  handler: BatchHandler;
}

interface Cursor {
  topic: string;
  partition: number;
  next_offset: string;
  head: string;
}

type LogRow = { log_offset: string; key: string; headers: string; body: string };

/**
 * A member of a consumer group. A worker takes a cursor that has work and that nobody holds (`FOR UPDATE SKIP LOCKED`), keeps its lock while the
 * batch is handled, moves it and commits. The lock is the lease: members share the partitions without knowing one another, and a crashed
 * member's lease ends with its connection.
 */
export class PostgresSubscription implements Subscription {
  private readonly logger = new Logger('PostgresSubscription');
  private readonly stopping = new AbortController();
  private readonly rejected = new RejectedBatches();
  private readonly wakes: WakeSignal[];
  private readonly stopListening: () => void;
  private readonly running: Promise<unknown>;

  constructor(private readonly options: PostgresSubscriptionOptions) {
    this.wakes = Array.from({ length: options.workers }, () => new WakeSignal());
    this.stopListening = options.listener.onAppend((topics) => {
      if (topics.length === 0 || topics.some((topic) => options.topics.includes(topic))) this.wakeAll();
    });
    this.running = Promise.all(this.wakes.map((wake) => this.work(wake)));
  }

  async stop(): Promise<void> {
    this.stopping.abort();
    this.stopListening();
    this.wakeAll();
    await this.running;
  }

  /** Every worker, since any of them may be busy with a long batch. */
  private wakeAll(): void {
    for (const wake of this.wakes) wake.notify();
  }

  private async work(wake: WakeSignal): Promise<void> {
    let failures = 0;
    while (!this.stopping.signal.aborted) {
      try {
        const worked = await this.takeBatch();
        failures = 0;
        if (!worked) await wake.wait(Math.min(this.options.pollMs, this.rejected.restMs()));
      } catch (error) {
        if (this.stopping.signal.aborted) return;
        failures += 1;
        this.logger.warn({
          message: 'The bus failed and is asked again.',
          group: this.options.group,
          failures,
          error: describeError(error),
        });
        await pauseUnless(this.stopping.signal, backOffMs(failures, { min: 100, max: 5_000 }));
      }
    }
  }

  /** False when no partition has work that nobody else is doing. */
  private async takeBatch(): Promise<boolean> {
    const client = await this.options.pool.connect();
    const lease = new Lease(client, this.stopping.signal);
    let failed = true;
    try {
      await client.query('BEGIN');
      const cursor = await this.takeCursor(client);
      const handled = cursor === undefined || (await this.handleFrom(client, cursor, lease));
      await client.query(handled ? 'COMMIT' : 'ROLLBACK');
      failed = false;
      return cursor !== undefined;
    } finally {
      lease.end();
      // Thrown away after a failure: closing it rolls back and frees the lease, whatever state it is in.
      client.release(failed);
    }
  }

  private async takeCursor(client: PoolClient): Promise<Cursor | undefined> {
    const resting = this.rejected.resting();
    const { rows } = await client.query<Cursor>(
      `SELECT c.topic, c.partition, c.next_offset, p.next_offset AS head
       FROM bus.cursors c JOIN bus.partitions p USING (topic, partition)
       WHERE c.consumer_group = $1 AND c.topic = ANY ($2) AND p.next_offset > c.next_offset
         AND (c.topic, c.partition) NOT IN (SELECT * FROM unnest($3::text[], $4::int[]))
       ORDER BY c.handled_at NULLS FIRST LIMIT 1 FOR UPDATE OF c SKIP LOCKED`,
      [this.options.group, this.options.topics, resting.map(({ topic }) => topic), resting.map(({ partition }) => partition)],
    );
    return rows[0];
  }

  /** False when the handler rejected the batch. */
  private async handleFrom(client: PoolClient, cursor: Cursor, lease: Lease): Promise<boolean> {
    const { group, batchMax } = this.options;
    const { topic, partition } = cursor;
    const { rows } = await client.query<LogRow>(
      `SELECT log_offset, key, headers, body FROM bus.log
       WHERE topic = $1 AND partition = $2 AND log_offset >= $3 ORDER BY log_offset LIMIT $4`,
      [topic, partition, cursor.next_offset, batchMax],
    );
    const records = rows.map((row) => toReceived(row, topic, partition));
    if (records.length > 0 && !(await this.offer({ topic, partition, records }, lease))) return false;
    const last = rows.at(-1)?.log_offset;
    await client.query(
      `UPDATE bus.cursors SET next_offset = $4, handled_at = clock_timestamp() WHERE consumer_group = $1 AND topic = $2 AND partition = $3`,
      // Nothing left between the cursor and the head: it was pruned.
      [group, topic, partition, last === undefined ? cursor.head : (BigInt(last) + 1n).toString()],
    );
    return true;
  }

  private async offer(batch: RecordBatch, lease: Lease): Promise<boolean> {
    try {
      await this.options.handler(batch, lease);
      this.rejected.settle(batch);
      return true;
    } catch (error) {
      const failures = this.rejected.add(batch);
      if (this.stopping.signal.aborted) return false;
      const { topic, partition } = batch;
      const what = { group: this.options.group, topic, partition, failures, error: describeError(error) };
      this.logger.warn({ message: 'A batch was rejected and is delivered again.', ...what });
      return false;
    }
  }
}

/**
 * What the handler of one batch is told. Stopping only aborts, so that the work in hand is finished; a lost connection also ends it.
 * Linked by hand: `AbortSignal.any` on a signal that lives long keeps every follower in memory on Node 20.
 */
class Lease implements BatchSignals {
  private readonly controller = new AbortController();
  private lost = false;
  private touchedAt = Date.now();
  private readonly onStop = () => this.controller.abort();
  private readonly onLost = () => {
    this.lost = true;
    this.controller.abort();
  };

  constructor(
    private readonly client: PoolClient,
    private readonly stopping: AbortSignal,
  ) {
    client.on('error', this.onLost);
    stopping.addEventListener('abort', this.onStop);
    if (stopping.aborted) this.onStop();
  }

  get signal(): AbortSignal {
    return this.controller.signal;
  }

  async keepAlive(): Promise<void> {
    if (this.lost) throw new Error('The lease on the partition is lost.');
    if (Date.now() - this.touchedAt < sessionLimits.heartbeatMs) return;
    // PostgreSQL ends a transaction in which nothing happens, and with it the lease.
    await this.client.query('SELECT 1');
    this.touchedAt = Date.now();
  }

  end(): void {
    this.client.off('error', this.onLost);
    this.stopping.removeEventListener('abort', this.onStop);
  }
}

function toReceived(row: LogRow, topic: string, partition: number): ReceivedRecord {
  return {
    topic,
    partition,
    offset: row.log_offset,
    key: row.key,
    headers: JSON.parse(row.headers) as Record<string, string>,
    body: row.body,
  };
}
