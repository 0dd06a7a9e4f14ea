import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { commandOf, endBy, isAlive } from '../processes/process-table.js';

/**
 * Ends a PostgreSQL that still runs on this data folder because the process that started it was killed, and clears a lock file whose
 * process is gone (its number may meanwhile belong to another program, which PostgreSQL itself cannot tell).
 */
export async function stopLeftOverServer(dir: string): Promise<void> {
  const pid = lockedBy(dir);
  if (pid === undefined) return;
  if (!isPostgresOf(pid, dir)) return rmSync(join(dir, 'postmaster.pid'), { force: true });
  // The guard of the killed run may be stopping it already: a fast shutdown asked for twice is harmless.
  const isGone = await endBy(pid, [
    ['SIGINT', 20_000],
    ['SIGQUIT', 10_000],
  ]);
  if (!isGone)
    throw new Error(`A PostgreSQL from an earlier run (process ${pid}) still uses ${dir} and does not stop. End it, then start again.`);
}

/** Whether the server that this process started says in its lock file that it takes connections. */
export function isReady(dir: string, pid: number): boolean {
  const lines = lockFile(dir);
  return Number(lines[0]) === pid && lines[7]?.trim() === 'ready';
}

/** The process named in the data folder's lock file. */
function lockedBy(dir: string): number | undefined {
  const pid = Number(lockFile(dir)[0]);
  return Number.isInteger(pid) && pid > 0 ? pid : undefined;
}

function lockFile(dir: string): string[] {
  try {
    return readFileSync(join(dir, 'postmaster.pid'), 'utf8').split('\n');
  } catch {
    return [];
  }
}

function isPostgresOf(pid: number, dir: string): boolean {
  if (!isAlive(pid)) return false;
  const command = commandOf(pid);
  return command.includes('postgres') && command.includes(dir);
}
