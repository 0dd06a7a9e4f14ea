import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { commandOf, isAlive } from './processes.mjs';

/**
 * Takes a lock file for this process, so that two runs never share one data folder. A file left by a killed run is taken over.
 * Throws one sentence for people when another run is alive.
 * @param {string} file
 * @returns {() => void} gives the lock back
 */
export function onlyRun(file) {
  mkdirSync(dirname(file), { recursive: true });
  for (let attempt = 0; ; attempt += 1) {
    try {
      writeFileSync(file, `${process.pid}\n${mark(process.pid)}\n`, { flag: 'wx' });
      break;
    } catch (error) {
      if (error.code !== 'EEXIST' || attempt > 3) throw error;
    }
    const [pid, command] = existsSync(file) ? readFileSync(file, 'utf8').split('\n') : [];
    // The command too: the number of a process that was killed may belong to another program by now.
    if (Number(pid) && Number(pid) !== process.pid && isAlive(Number(pid)) && mark(Number(pid)) === command) {
      throw new Error(`Linli is running already (process ${pid}): stop it with Ctrl-C where it was started, or with \`kill ${pid}\`.`);
    }
    rmSync(file, { force: true });
  }
  return () => {
    if (existsSync(file) && readFileSync(file, 'utf8').startsWith(`${process.pid}\n`)) rmSync(file, { force: true });
  };
}

const mark = (pid) => commandOf(pid).trim().replaceAll('\n', ' ');
