import pg from 'pg';

/** No wait on a database is without an end. */
export const sessionLimits = {
  /** Until a connection is made. */
  connectMsMax: 5_000,
  /** One statement. */
  statementMsMax: 15_000,
  /** One lock; what is held longer is busy, and tried again. */
  lockWaitMsMax: 2_000,
  /** A transaction in which nothing happens. */
  idleInTransactionMsMax: 15_000,
  /** A session in which nothing happens, longer than any of ours is silent on purpose. */
  idleSessionMsMax: 60_000,
  /** A connection on which not a byte came or went: longer than any statement may take. */
  silenceMsMax: 20_000,
  /** How often a connection that only listens says that it is there. */
  heartbeatMs: 5_000,
} as const;

/** A host that vanished is noticed by the server within 25 s: its locks and leases are free then. */
const serverKeepAlive = { tcp_keepalives_idle: '10', tcp_keepalives_interval: '5', tcp_keepalives_count: '3', tcp_user_timeout: '25000' };

/**
 * A connection that ends itself when its server has been silent for too long. PostgreSQL's own time-outs end whatever takes too long on a server
 * that lives; this one is for a server, or a way to it, that does not.
 */
class WatchedClient extends pg.Client {
  constructor(config?: string | pg.ClientConfig) {
    super(config);
    this.once('connect', () => {
      const { stream } = (this as unknown as { connection: { stream: import('node:net').Socket } }).connection;
      stream.setTimeout(sessionLimits.silenceMsMax, () => stream.destroy(new Error('The connection was silent for too long.')));
    });
  }
}

/** Settings of every session with a database: READ COMMITTED, and a limit on each wait. For a client of pg or a pool. */
export function sessionSettings(limits: Partial<Record<keyof typeof sessionLimits, number>> = {}): pg.ClientConfig {
  const { connectMsMax, statementMsMax, lockWaitMsMax, idleInTransactionMsMax, idleSessionMsMax } = { ...sessionLimits, ...limits };
  const settings = {
    default_transaction_isolation: 'read\\ committed',
    statement_timeout: statementMsMax,
    lock_timeout: lockWaitMsMax,
    idle_in_transaction_session_timeout: idleInTransactionMsMax,
    idle_session_timeout: idleSessionMsMax,
    ...serverKeepAlive,
  };
  return {
    connectionTimeoutMillis: connectMsMax,
    keepAlive: true,
    keepAliveInitialDelayMillis: 10_000,
    options: Object.entries(settings)
      .map(([name, value]) => `-c ${name}=${value}`)
      .join(' '),
  };
}

/** The same for a pool of a service, whose connections end themselves when their server is silent. */
export const poolSettings = (): pg.PoolConfig => ({ ...sessionSettings(), Client: WatchedClient }) as pg.PoolConfig;

/** One client with these settings, outside any pool. */
export function openClient(config: pg.ClientConfig): pg.Client {
  return new WatchedClient({ ...sessionSettings(), ...config });
}
