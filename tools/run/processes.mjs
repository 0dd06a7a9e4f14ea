import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';

/** @param {number} pid */
export function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return !isZombie(pid);
  } catch (error) {
    return error.code === 'EPERM';
  }
}

/** The command line of a process, '' when it cannot be read. @param {number} pid */
export function commandOf(pid) {
  try {
    if (existsSync('/proc/self/cmdline')) return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ');
    return execFileSync('ps', ['-o', 'args=', '-p', String(pid)], { encoding: 'utf8' });
  } catch {
    return '';
  }
}

/** Waits until the process is gone; false when it is still there after `timeoutMs`. @param {number} pid @param {number} timeoutMs */
export async function ended(pid, timeoutMs) {
  for (const until = Date.now() + timeoutMs; Date.now() < until; await sleep(50)) if (!isAlive(pid)) return true;
  return !isAlive(pid);
}

/** A child that ended but was never waited for (its parent died in a container without an init process). */
function isZombie(pid) {
  try {
    return /^State:\s+Z/m.test(readFileSync(`/proc/${pid}/status`, 'utf8'));
  } catch {
    return false;
  }
}
