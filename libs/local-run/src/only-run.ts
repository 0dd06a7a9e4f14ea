import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { commandOf, isAlive } from './processes/process-table.js';

const attemptsMax = 4;

/**
 * Takes the lock of a state folder for this process, so that two runs never share one. A lock left by a killed run is taken over at once,
 * and a process may take its own lock again. Throws one sentence for people when another run is alive.
 * Imports nothing that npm installs: `tools/start.mjs` calls it before it installs and builds. Returns what gives the lock back.
 */
export function onlyRun(folder: string): () => void {
  const file = join(folder, 'run.pid');
  mkdirSync(folder, { recursive: true });
  for (let attempt = 1; !takes(file); attempt += 1) {
    const [pid, command] = existsSync(file) ? readFileSync(file, 'utf8').split('\n') : [];
    // The command too: the number of a process that was killed may belong to another program by now.
    if (Number(pid) && Number(pid) !== process.pid && isAlive(Number(pid)) && mark(Number(pid)) === command) {
      throw new Error(`Linli is running already (process ${pid}): stop it with Ctrl-C where it was started, or with \`kill ${pid}\`.`);
    }
    if (attempt === attemptsMax) throw new Error(`${file} cannot be taken: other runs keep taking it.`);
    rmSync(file, { force: true });
  }
  return () => {
    if (existsSync(file) && readFileSync(file, 'utf8').startsWith(`${process.pid}\n`)) rmSync(file, { force: true });
  };
}

/** Writes the lock where there is none. */
function takes(file: string): boolean {
  try {
    writeFileSync(file, `${process.pid}\n${mark(process.pid)}\n`, { flag: 'wx' });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

const mark = (pid: number): string => commandOf(pid).trim().replaceAll('\n', ' ');
