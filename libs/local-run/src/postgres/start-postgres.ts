import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { portNear } from '../ports.js';
import { guard } from '../processes/guard.js';
import { ended } from '../processes/process-table.js';
import { initialiseData } from './initialise-data.js';
import { launchServer } from './launch-server.js';
import { stopLeftOverServer } from './left-over.js';
import { dataPlace } from './place.js';
import { findPrograms } from './programs.js';

const stopTimeoutMs = 20_000;

export interface PostgresOptions {
  /** Data folder; made when missing. As root another folder is taken when user postgres may not enter this one: see `dir` of the answer. */
  dir: string;
  password: string;
  /** Those of a server that keeps what it acknowledged unless given. */
  settings?: Readonly<Record<string, string>>;
  /** Delete the data folder when the server stops. */
  remove?: boolean;
}

export interface PostgresServer {
  readonly dir: string;
  readonly port: number;
  readonly pid: number;
  url(database: string): string;
  stop(): Promise<void>;
}

/** Every promise about power cuts is given up for speed: for data that nobody will miss. */
const throwAwaySettings = {
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
  wal_level: 'minimal',
  max_wal_senders: '0',
  max_connections: '300',
  shared_buffers: '128MB',
  autovacuum_naptime: '5s',
};

const keepingSettings = {
  max_connections: '300',
  shared_buffers: '256MB',
  max_wal_size: '2GB',
  checkpoint_timeout: '10min',
  idle_in_transaction_session_timeout: '60s',
};

/**
 * Starts the embedded PostgreSQL on a data folder, which is made at the first start. A server left behind by a killed run is stopped
 * first. The server ends with this process, however this process ends.
 */
export async function startPostgres(options: PostgresOptions): Promise<PostgresServer> {
  const { password, settings = keepingSettings, remove = false } = options;
  const dir = dataPlace(options.dir);
  const programs = findPrograms();
  if (existsSync(join(dir, 'PG_VERSION'))) await stopLeftOverServer(dir);
  else await initialiseData({ programs, dir, password, sync: !remove });

  const port = await portNear(undefined);
  const { pid, kill } = await launchServer(programs, dir, { ...settings, port: String(port) });
  const folder = dir === resolve(options.dir) ? dir : dirname(dir); // the folder made for it elsewhere
  const watch = guard(pid, remove ? { signal: 'QUIT', remove: folder } : { signal: 'INT' });
  const stop = async (): Promise<void> => {
    kill(remove ? 'SIGQUIT' : 'SIGINT');
    if (!(await ended(pid, stopTimeoutMs))) kill('SIGQUIT');
    await ended(pid, stopTimeoutMs);
    watch.release();
    if (remove) rmSync(folder, { recursive: true, force: true });
  };
  let stopping: Promise<void> | undefined;
  return {
    dir,
    port,
    pid,
    url: (database) => `postgres://postgres:${encodeURIComponent(password)}@127.0.0.1:${port}/${database}`,
    stop: () => (stopping ??= stop()),
  };
}

/** A server on a fresh folder that is gone with everything in it when it stops. */
export function startThrowAwayPostgres(): Promise<PostgresServer> {
  const dir = mkdtempSync(join(tmpdir(), 'linli-postgres-'));
  rmSync(dir, { recursive: true });
  return startPostgres({ dir, password: 'throw-away', settings: throwAwaySettings, remove: true });
}
