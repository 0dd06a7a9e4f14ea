import type { DataSource } from 'typeorm';
import type { GroupLag, Transport } from './transport/transport.js';

export interface OutboxGauge {
  unpublished: number;
  /** Age of the oldest row that has not left; 0 when there is none. */
  oldestUnpublishedSeconds: number;
}

/** What an operator watches. Asked for when metrics are scraped. */
export class MessagingGauges {
  constructor(
    private readonly dataSource: DataSource,
    private readonly transport: Transport | undefined,
    /** The consumer groups of this service. */
    readonly groups: () => readonly string[],
  ) {}

  async outbox(): Promise<OutboxGauge> {
    const [row] = await this.dataSource.query<{ unpublished: number; oldest: number }[]>(
      `SELECT count(*)::int AS unpublished, coalesce(extract(epoch FROM clock_timestamp() - min(time)), 0)::float8 AS oldest FROM outbox`,
    );
    return { unpublished: row?.unpublished ?? 0, oldestUnpublishedSeconds: Math.max(0, row?.oldest ?? 0) };
  }

  /** Dead letters that wait for somebody, by group. */
  async deadLetters(): Promise<{ group: string; waiting: number }[]> {
    return this.dataSource.query(
      'SELECT consumer_group AS "group", count(*)::int AS waiting FROM dead_letters WHERE redriven_at IS NULL GROUP BY 1 ORDER BY 1',
    );
  }

  /** Messages that the bus will never take as they are. */
  async parked(): Promise<number> {
    const [row] = await this.dataSource.query<{ parked: number }[]>('SELECT count(*)::int AS parked FROM parked_messages');
    return row?.parked ?? 0;
  }

  /** Messages that wait to be tried again, and those behind them, by group. */
  async waiting(): Promise<{ group: string; waiting: number; oldestSeconds: number }[]> {
    return this.dataSource.query(
      `SELECT consumer_group AS "group", count(*)::int AS waiting,
              extract(epoch FROM clock_timestamp() - min(waits_since))::float8 AS "oldestSeconds" FROM waiting_messages GROUP BY 1 ORDER BY 1`,
    );
  }

  async lag(): Promise<(GroupLag & { group: string })[]> {
    const { transport } = this;
    if (!transport) return [];
    const lags = await Promise.all(this.groups().map(async (group) => (await transport.lag(group)).map((lag) => ({ group, ...lag }))));
    return lags.flat();
  }
}
