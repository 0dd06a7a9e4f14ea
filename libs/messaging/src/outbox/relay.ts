import { Logger } from '@nestjs/common';
import type { Client } from 'pg';
import { backOffMs } from '../pauses/back-off.js';
import { toRecord } from '../transport/cloud-event.js';
import { openOwnConnection } from './own-connection.js';
import { describeError } from '../dead-letters/error-text.js';
import type { MessagingLimits } from '../limits.js';
import type { OutboxRow } from './outbox-row.js';
import type { Publisher } from '../transport/transport.js';
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

/**
 * Carries outbox rows to the bus, in `seq` order, one batch at a time.
 *
 * One relay per database is active: it holds an advisory lock on the same connection that it reads and deletes with, so a crashed holder
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
    try {
      while (!this.stopping && !(await takeLock(connection))) await this.signal.wait(this.options.limits.relayPollMs);
      while (!this.stopping) {
        const published = await this.publishBatch(connection);
        onWork();
        if (published === 0) await this.signal.wait(this.options.limits.relayPollMs);
      }
    } finally {
      this.connection = undefined;
      await connection.end().catch(() => undefined);
    }
  }

  /** Publishes the oldest rows and then deletes them; a crash in between publishes them again. Returns how many there were. */
  private async publishBatch(connection: Client): Promise<number> {
    const { relayBatchMessagesMax, relayBatchBytesMax } = this.options.limits;
    const { rows } = await connection.query<StoredRow>(selectOldest, [relayBatchMessagesMax, relayBatchBytesMax]);
    if (rows.length === 0) return 0;
    const records = rows.map((row) => toRecord(row, this.options.service));
    for (let attempt = 1; ; attempt += 1) {
      try {
        await this.options.publisher.publish(records);
        break;
      } catch (error) {
        this.logger.warn({ message: 'The bus did not take a batch; it is tried again.', attempt, error: describeError(error) });
        await this.pause(attempt);
        if (this.stopping) return 0;
        await connection.query('SELECT 1');
      }
    }
    await connection.query('DELETE FROM outbox WHERE seq = ANY ($1::bigint[])', [rows.map((row) => row.seq)]);
    return rows.length;
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
    SELECT *, sum(octet_length(body)) OVER (ORDER BY seq) AS bytes, row_number() OVER (ORDER BY seq) AS place
    FROM (SELECT * FROM outbox ORDER BY seq LIMIT $1) AS oldest
  ) AS summed
  WHERE bytes <= $2 OR place = 1
  ORDER BY seq`;
