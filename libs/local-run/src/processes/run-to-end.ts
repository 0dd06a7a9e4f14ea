import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { repositoryFolder } from '../state-folder.js';

const tailLines = 40;

/** Runs a Node program to its end; rejects with the last lines of what it said when it fails. `env` is all that it is told. */
export async function runToEnd(script: string, args: readonly string[], env: Readonly<Record<string, string | undefined>>): Promise<void> {
  try {
    await promisify(execFile)(process.execPath, [script, ...args], { cwd: repositoryFolder, env });
  } catch (error) {
    const { code, signal, stdout, stderr } = error as { code?: unknown; signal?: string; stdout: string; stderr: string };
    const said = `${stdout}${stderr}`.trimEnd().split('\n').slice(-tailLines).join('\n');
    throw new Error(`\`${[script, ...args].join(' ')}\` failed (${signal ?? code}).\n${said}`, { cause: error });
  }
}
