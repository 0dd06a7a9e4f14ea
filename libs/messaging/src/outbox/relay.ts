import { Logger } from '@nestjs/common';
import type { Client } from 'pg';
import { backOffMs } from '../pauses/back-off.js';
import { toRecord } from '../transport/cloud-event.js';
import { openOwnConnection } from './own-connection.js';
import { describeError } from '../dead-letters/error-text.js';
import type { MessagingLimits } from '../limits.js';
import type { OutboxRow } from './outbox-row.js';
import { UnpublishableError, type Publisher } from '../transport/transport.js';
import { parkRow } from './parked-messages.js';
import { WakeSignal } from '../pauses/wake-signal.js';
import type { DataSource } from 'typeorm';

export interface RelayOptions {
  service: string;
  dataSource: DataSource;
  publisher: Publisher;
  limits: MessagingLimits;
}

type StoredRow = OutboxRow & { seq: string; headers: Record<string, string> | null };

/** Key of the session advisory lock, within the service's database. */
const relayLockKey = 0x11_11_0b;

/** Where a replica that is not the relay says that it has committed messages: in no transaction, since a notification holds up other commits. */
const outboxChannel = 'linli_outbox';

/** Ends the session that holds the lock and has done nothing for that long: its process is frozen or gone, and what it still does no longer counts. */
const endSilentHolder = `
  SELECT a.pid FROM pg_locks l JOIN pg_stat_activity a USING (pid), LATERAL pg_terminate_backend(a.pid) AS ended
  WHERE l.locktype = 'advisory' AND l.granted AND l.objsubid = 1 AND l.classid = 0 AND l.objid = $1::bigint::oid
    AND l.database = (SELECT oid FROM pg_database WHERE datname = current_database())
    AND a.state LIKE 'idle%' AND a.state_change < clock_timestamp() - $2 * interval '1 millisecond'`;

/**
 * Carries outbox rows to the bus, in `seq` order, one batch at a time.
 *
 * One relay per database is active, in a lease that it renews by its heartbeat: it holds an advisory lock on the same connection that it reads and deletes with, so a crashed holder
 * frees the lock when its connection ends, and one that lost its connection can no longer delete. If it is still publishing while its
 * successor starts over from the oldest row, messages arrive twice, but the first arrival of each is still in order, and the inbox drops the
 * second. While the bus is away the relay keeps trying, and services keep committing.
 */
export class Relay {
  private readonly logger = new Logger('Relay');
  private readonly signal = new WakeSignal();
  private running: Promise<void> | undefined;
  private stopping = false;
  private connection: Client | undefined;

  constructor(private readonly options: RelayOptions) {}

  start(): void {
    this.running ??= this.run();
  }

  wake(): void {
    this.signal.notify();
  }

  /** Finishes the current batch. Does not wait for a bus that does not answer: the rows stay, and the next relay takes them. */
  async stop(): Promise<void> {
    this.stopping = true;
    this.signal.notify();
    if (!this.running) return;
    let timer: NodeJS.Timeout | undefined;
    const tooLong = new Promise<void>((resolve) => (timer = setTimeout(resolve, this.options.limits.stopMsMax)));
    await Promise.race([this.running, tooLong]);
    clearTimeout(timer);
    await this.connection?.end().catch(() => undefined);
  }

  private async run(): Promise<void> {
    let failures = 0;
    while (!this.stopping) {
      try {
        await this.session(() => (failures = 0));
      } catch (error) {
        failures += 1;
        this.logger.warn({ message: 'The relay lost its database and will reconnect.', failures, error: describeError(error) });
        await this.pause(failures);
      }
    }
  }

  private async session(onWork: () => void): Promise<void> {
    const connection = await openOwnConnection(this.options.dataSource, `${this.options.service}-relay`);
    this.connection = connection;
    const { relayPollMs, relayLeaseMsMax } = this.options.limits;
    const beat = setInterval(() => void connection.query('SELECT 1').catch(() => undefined), relayLeaseMsMax / 4);
    try {
      await this.waitForTurn(connection);
      connection.on('notification', () => this.signal.notify());
      await connection.query(`LISTEN ${outboxChannel}`);
      while (!this.stopping) {
        const published = await this.publishBatch(connection);
        onWork();
        if (published === 0) await this.signal.wait(relayPollMs);
      }
    } finally {
      clearInterval(beat);
      this.connection = undefined;
      await connection.end().catch(() => undefined);
    }
  }

  /** Publishes the oldest rows and then deletes them; a crash in between publishes them again. Returns how many there were. */
  private async publishBatch(connection: Client): Promise<number> {
    const { relayBatchMessagesMax, relayBatchBytesMax } = this.options.limits;
    const askedAt = Date.now();
    const { rows } = await connection.query<StoredRow>(selectOldest, [relayBatchMessagesMax, relayBatchBytesMax]);
    await this.publishRows(connection, rows, askedAt);
    return rows.length;
  }

  /** Halves what the bus will never take until the row is found that is to blame, and parks it; the others go on, in their order. */
  private async publishRows(connection: Client, rows: readonly StoredRow[], askedAt: number): Promise<void> {
    const [first] = rows;
    if (!first || this.stopping) return;
    try {
      if (!(await this.offer(connection, rows, askedAt))) return;
    } catch (error) {
      if (!(error instanceof UnpublishableError)) throw error;
      if (rows.length === 1) return this.park(connection, first, error.reason);
      const middle = Math.ceil(rows.length / 2);
      await this.publishRows(connection, rows.slice(0, middle), askedAt);
      return this.publishRows(connection, rows.slice(middle), askedAt);
    }
    await connection.query('DELETE FROM outbox WHERE seq = ANY ($1::bigint[])', [rows.map((row) => row.seq)]);
  }

  /** Until the bus has taken them; false when the relay stops first. Throws UnpublishableError, and whatever says that the lease is lost. */
  private async offer(connection: Client, rows: readonly StoredRow[], askedAt: number): Promise<boolean> {
    const records = rows.map((row) => toRecord(row, this.options.service));
    for (let attempt = 1; ; attempt += 1) {
      // After a long silence another may have taken over: then this connection has been ended, and nothing is published by it any more.
      if (attempt > 1 || Date.now() - askedAt > this.options.limits.relayLeaseMsMax / 2) await connection.query('SELECT 1');
      try {
        await this.options.publisher.publish(records);
        return true;
      } catch (error) {
        if (error instanceof UnpublishableError) throw error;
        this.logger.warn({ message: 'The bus did not take a batch; it is tried again.', attempt, error: describeError(error) });
        await this.pause(attempt);
        if (this.stopping) return false;
      }
    }
  }

  private async park(connection: Client, row: StoredRow, reason: string): Promise<void> {
    await connection.query(parkRow, [row.seq, reason]);
    this.logger.error({
      message: 'The bus will never take a message; it is parked.',
      id: row.id,
      topic: row.topic,
      type: row.type,
      reason,
    });
  }

  /** Until the lock is ours. A commit of this process wakes the holder meanwhile, and a holder that has been silent for too long is ended. */
  private async waitForTurn(connection: Client): Promise<void> {
    const { relayPollMs, relayLeaseMsMax } = this.options.limits;
    while (!this.stopping && !(await takeLock(connection))) {
      const { rows } = await connection.query<{ pid: number }>(endSilentHolder, [relayLockKey, relayLeaseMsMax]);
      if (rows.length > 0) this.logger.warn({ message: 'The holder of the relay was silent for too long and is ended.', pids: rows });
      else if (await this.signal.wait(relayPollMs)) await connection.query('SELECT pg_notify($1, $2)', [outboxChannel, '']);
    }
  }

  /** Only stopping cuts it short. A wake does not: one comes with every commit, and an absent bus should not be hammered. */
  private async pause(attempt: number): Promise<void> {
    const { retryDelayMsMin: min, relayRetryDelayMsMax: max } = this.options.limits;
    const until = Date.now() + backOffMs(attempt, { min, max });
    while (!this.stopping && Date.now() < until) await this.signal.wait(Math.max(1, until - Date.now()));
  }
}

async function takeLock(connection: Client): Promise<boolean> {
  const { rows } = await connection.query<{ taken: boolean }>('SELECT pg_try_advisory_lock($1) AS taken', [relayLockKey]);
  return rows[0]?.taken ?? false;
}

/** The oldest rows up to the count and the sum of bytes; always at least one. */
const selectOldest = `
  SELECT * FROM (
    SELECT *, sum(octet_length(body) + octet_length(coalesce(headers::text, '')) + 600) OVER (ORDER BY seq) AS bytes, row_number() OVER (ORDER BY seq) AS place
    FROM (SELECT * FROM outbox ORDER BY seq LIMIT $1) AS oldest
  ) AS summed
  WHERE bytes <= $2 OR place = 1
  ORDER BY seq`;
