import { spawn } from 'node:child_process';
import { existsSync, readFileSync, readdirSync, readlinkSync, statSync } from 'node:fs';

/** The pids of a process's children and theirs. */
export function descendants(pid) {
  const parents = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map((name) => [Number(name), parentOf(name)]);
  const below = (one) => parents.filter(([, parent]) => parent === one).flatMap(([child]) => [child, ...below(child)]);
  return below(pid);
}

export const commandOf = (pid) => read(pid, 'cmdline').split('\0').filter(Boolean);

export const environmentOf = (pid) =>
  Object.fromEntries(
    read(pid, 'environ')
      .split('\0')
      .filter(Boolean)
      .map((line) => [line.slice(0, line.indexOf('=')), line.slice(line.indexOf('=') + 1)]),
  );

/** How a process was started, to start it just so again once it was killed. */
export function recipeOf(pid) {
  const [, ...args] = commandOf(pid);
  const { uid, gid } = statSync(`/proc/${pid}`);
  return { program: readlinkSync(`/proc/${pid}/exe`), args, env: environmentOf(pid), cwd: readlinkSync(`/proc/${pid}/cwd`), uid, gid };
}

export function startAgain({ program, args, ...options }) {
  return spawn(program, args, { ...options, detached: true, stdio: 'ignore' });
}

export async function untilGone(pid) {
  while (existsSync(`/proc/${pid}`) && !/^State:\s+Z/m.test(read(pid, 'status'))) await new Promise((resolve) => setTimeout(resolve, 20));
}

const parentOf = (pid) => Number(/^PPid:\s+(\d+)/m.exec(read(pid, 'status'))?.[1] ?? 0);

function read(pid, name) {
  try {
    return readFileSync(`/proc/${pid}/${name}`, 'utf8');
  } catch {
    return ''; // it ended in between
  }
}
