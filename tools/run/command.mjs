import { spawn } from 'node:child_process';
import { root } from './root.mjs';

const tailLinesMax = 40;

/**
 * Runs a program in the repository's folder unless another is named. Its output is kept and shown only if it fails, or passed on at once with `show`.
 * @param {string} program
 * @param {string[]} args
 * @param {{ show?: boolean, env?: Record<string, string | undefined>, cwd?: string }} [options]
 * @returns {Promise<{ code: number, output: string }>} never rejects for an exit code
 */
export function command(program, args, { show = false, env = {}, cwd = root } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, {
      cwd,
      env: { ...process.env, ...env },
      stdio: ['ignore', show ? 'inherit' : 'pipe', show ? 'inherit' : 'pipe'],
    });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk) => (output += chunk));
    child.once('error', reject);
    child.once('close', (code, signal) => resolve({ code: code ?? (signal ? 1 : 0), output }));
  });
}

/** Like `command`, but rejects with the last lines of the output when the program fails. */
export async function commandOrFail(program, args, options) {
  const { code, output } = await command(program, args, options);
  if (code !== 0) {
    const tail = output.trimEnd().split('\n').slice(-tailLinesMax).join('\n');
    throw new Error(`\`${[program.split('/').at(-1), ...args].join(' ')}\` failed (${code}).${tail ? `\n${tail}` : ''}`);
  }
  return output;
}
