import { execFile, spawn } from 'node:child_process';
import type { Socket } from 'node:net';
import { promisify } from 'node:util';

const script = `
if read answer; then exit 0; fi
kill -"$2" "$1" 2>/dev/null
tenths=0
while kill -0 "$1" 2>/dev/null && [ $tenths -lt 300 ]; do sleep 0.1; tenths=$((tenths + 1)); done
if [ -n "$3" ]; then rm -rf "$3"; fi
`;

export interface GuardOptions {
  /** How the guarded process is told to end. */
  signal: 'INT' | 'QUIT' | 'TERM' | 'KILL';
  /** Folder to delete once it has ended. */
  remove?: string;
}

export interface Guard {
  /** To be called once the process has been stopped in the ordinary way. */
  release(): void;
}

/**
 * Watches over a process that this one started: when this one ends in any way, `kill -9` included, the other is told to stop.
 * A pipe held by this process is the proof of life; nothing polls.
 */
export function guard(pid: number, { signal, remove = '' }: GuardOptions): Guard {
  const watcher = spawn('/bin/sh', ['-c', script, 'linli-guard', String(pid), signal, remove], {
    detached: true,
    stdio: ['pipe', 'ignore', 'ignore'],
  });
  watcher.on('error', () => {});
  watcher.stdin.on('error', () => {});
  watcher.unref();
  (watcher.stdin as Socket).unref();
  return { release: () => void watcher.stdin.end('stopped\n') };
}

/** Runs a program to its end under a guard; rejects with what it said when it fails. */
export async function runGuarded(
  program: string,
  args: readonly string[],
  options: { cwd?: string; uid?: number; gid?: number },
  watching: GuardOptions,
): Promise<void> {
  const running = promisify(execFile)(program, args, options);
  const { pid } = running.child;
  const watch = pid ? guard(pid, watching) : undefined;
  try {
    await running;
  } finally {
    watch?.release();
  }
}
