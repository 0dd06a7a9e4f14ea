import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import type { Pool, QueryConfig } from 'pg';
import { DataSource, type DataSourceOptions } from 'typeorm';
import { IntakeStatement, type IntakeRow } from './intake-statement.js';

/** The statements in flight and one look-up beside them. */
const connectionsMax = 3;

/**
 * A few connections that only the intake uses. Consumers that work off a backlog hold those of the service for as long as their transactions take;
 * a caller who pushes a ticket must not wait behind them.
 */
@Injectable()
export class IntakeConnection implements OnApplicationShutdown {
  private opening: Promise<DataSource> | undefined;
  private statement: IntakeStatement | undefined;

  constructor(private readonly service: DataSource) {}

  /** Takes in rows of distinct keys; gives the incidents of those that are new. */
  async takeIn(rows: readonly IntakeRow[]): Promise<{ incident_id: string }[]> {
    if (rows[0] === undefined) return [];
    this.statement ??= new IntakeStatement(this.service, rows[0]);
    return this.query(this.statement.of(rows));
  }

  /** By pg itself: TypeORM's own query path knows no named prepared statements. */
  async query<R extends object>(statement: QueryConfig): Promise<R[]> {
    const { driver } = await (this.opening ??= this.open());
    return (await (driver as unknown as { master: Pool }).master.query<R>(statement)).rows;
  }

  async onApplicationShutdown(): Promise<void> {
    const opened = await this.opening?.catch(() => undefined);
    await opened?.destroy();
  }

  private open(): Promise<DataSource> {
    const { extra, ...options } = this.service.options as DataSourceOptions & { extra: object };
    const own = { entities: [], migrations: [], applicationName: 'linli-events-intake', extra: { ...extra, max: connectionsMax } };
    const opening = new DataSource({ ...options, ...own } as DataSourceOptions).initialize();
    // The database may be away just now: the next push tries again.
    opening.catch(() => (this.opening = undefined));
    return opening;
  }
}
