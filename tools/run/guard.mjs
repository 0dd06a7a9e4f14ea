import { execFile, spawn } from 'node:child_process';
import { promisify } from 'node:util';

const script = `
if read answer; then exit 0; fi
kill -"$2" "$1" 2>/dev/null
tenths=0
while kill -0 "$1" 2>/dev/null && [ $tenths -lt 300 ]; do sleep 0.1; tenths=$((tenths + 1)); done
if [ -n "$3" ]; then rm -rf "$3"; fi
`;

/**
 * Watches over a server that this process started: when this process ends in any way, `kill -9` included, the server is told to stop.
 * A pipe held by this process is the proof of life; nothing polls. Call `release()` once the server has been stopped in the ordinary way.
 *
 * @param {number} pid process to end
 * @param {{ signal: 'INT' | 'QUIT' | 'TERM' | 'KILL', remove?: string }} options remove: folder to delete once it has ended
 * @returns {{ release(): void }}
 */
export function guard(pid, { signal, remove = '' }) {
  const watcher = spawn('/bin/sh', ['-c', script, 'linli-guard', String(pid), signal, remove], {
    detached: true,
    stdio: ['pipe', 'ignore', 'ignore'],
  });
  watcher.on('error', () => {});
  watcher.stdin.on('error', () => {});
  watcher.unref();
  watcher.stdin.unref?.();
  return { release: () => watcher.stdin.end('stopped\n') };
}

/**
 * Runs a program to its end under a guard; rejects when it fails.
 * @param {string} program
 * @param {string[]} args
 * @param {import('node:child_process').ExecFileOptions} options
 * @param {{ signal: 'TERM' | 'KILL', remove?: string }} watching
 */
export async function runGuarded(program, args, options, watching) {
  const running = promisify(execFile)(program, args, options);
  const watch = running.child.pid ? guard(running.child.pid, watching) : undefined;
  try {
    await running;
  } finally {
    watch?.release();
  }
}
