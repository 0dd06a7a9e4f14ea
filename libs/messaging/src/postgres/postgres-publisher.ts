import type { Pool } from 'pg';
import { partitionOf } from '../transport/partition-of.js';
import { databaseFault, faultKind } from '@linli/unit-of-work';
import { UnpublishableError, type Publisher, type TransportRecord } from '../transport/transport.js';

/** Appends a batch with one call; the pool has one connection, so batches follow one another. */
export class PostgresPublisher implements Publisher {
  private readonly partitions = new Map<string, number>();

  constructor(
    private readonly pool: Pool,
    private readonly prepare: () => Promise<void>,
  ) {}

  async publish(records: readonly TransportRecord[]): Promise<void> {
    if (records.length === 0) return;
    await this.prepare();
    await this.learnPartitions(records);
    await this.append([
      records.map((record) => record.topic),
      records.map((record) => partitionOf(record.key, this.partitions.get(record.topic) ?? 0)),
      records.map((record) => record.key),
      records.map((record) => JSON.stringify(record.headers)),
      records.map((record) => record.body),
    ]);
  }

  private async append(values: unknown[][]): Promise<void> {
    try {
      await this.pool.query('SELECT bus.append($1, $2, $3, $4, $5)', values);
    } catch (error) {
      if (faultKind(error) === 'data') throw new UnpublishableError(databaseFault(error as Error).code ?? '');
      throw error;
    }
  }

  async close(): Promise<void> {
    if (!this.pool.ending) await this.pool.end();
  }

  private async learnPartitions(records: readonly TransportRecord[]): Promise<void> {
    const unknown = [...new Set(records.map((record) => record.topic))].filter((topic) => !this.partitions.has(topic));
    if (unknown.length === 0) return;
    const { rows } = await this.pool.query<{ topic: string; partitions: number }>(
      'SELECT topic, partitions FROM bus.topics WHERE topic = ANY ($1)',
      [unknown],
    );
    for (const row of rows) this.partitions.set(row.topic, row.partitions);
    const missing = unknown.filter((topic) => !this.partitions.has(topic));
    if (missing.length > 0) throw new Error(`The bus has no topic ${missing.join(', ')}.`);
  }
}
