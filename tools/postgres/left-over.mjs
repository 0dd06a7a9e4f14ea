import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { commandOf, ended, isAlive } from '../run/processes.mjs';

/**
 * Ends a PostgreSQL that still runs on this data folder because the process that started it was killed, and clears a lock file whose
 * process is gone (its number may meanwhile belong to another program, which PostgreSQL itself cannot tell).
 * @param {string} dir data folder
 */
export async function stopLeftOver(dir) {
  const pid = lockedBy(dir);
  if (pid === undefined) return;
  if (!isPostgresOf(pid, dir)) return rmSync(join(dir, 'postmaster.pid'), { force: true });
  // The guard of the killed run may be stopping it already: a fast shutdown asked for twice is harmless.
  for (const [signal, waitMs] of [
    ['SIGINT', 20_000],
    ['SIGQUIT', 10_000],
  ]) {
    signalTo(pid, signal);
    if (await ended(pid, waitMs)) return;
  }
  throw new Error(`A PostgreSQL from an earlier run (process ${pid}) still uses ${dir} and does not stop. End it, then start again.`);
}

/** The process named in the data folder's lock file. @param {string} dir */
export function lockedBy(dir) {
  try {
    const pid = Number(readFileSync(join(dir, 'postmaster.pid'), 'utf8').split('\n')[0]);
    return Number.isInteger(pid) && pid > 0 ? pid : undefined;
  } catch {
    return undefined;
  }
}

/** @param {string} dir */
export function isReady(dir, pid) {
  try {
    const lines = readFileSync(join(dir, 'postmaster.pid'), 'utf8').split('\n');
    return Number(lines[0]) === pid && lines[7]?.trim() === 'ready';
  } catch {
    return false;
  }
}

function isPostgresOf(pid, dir) {
  if (!isAlive(pid)) return false;
  const command = commandOf(pid);
  return command.includes('postgres') && command.includes(dir);
}

function signalTo(pid, signal) {
  try {
    process.kill(pid, signal);
  } catch {
    // It ended in between.
  }
}
