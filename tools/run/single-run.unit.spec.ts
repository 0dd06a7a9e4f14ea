import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { keptSecrets } from './secrets.mjs';
import { onlyRun } from './single-run.mjs';

describe('a run on one state folder', () => {
  let folder: string;
  beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'linli-state-'))));
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it('takes the lock over from a process that is gone, and gives it back', () => {
    const file = join(folder, 'run.pid');
    writeFileSync(file, '999999999\nnode tools/start.mjs\n');
    const release = onlyRun(file);
    release();
    expect(existsSync(file)).toBe(false);
  });

  it('takes the lock over when the number of the process belongs to another program by now', () => {
    const file = join(folder, 'run.pid');
    const other = spawn(process.execPath, ['-e', 'setTimeout(() => {}, 30_000)']);
    try {
      writeFileSync(file, `${other.pid}\nnode tools/start.mjs\n`);
      expect(() => onlyRun(file)()).not.toThrow();
    } finally {
      other.kill();
    }
  });

  it('makes secrets once and reads the same ones again', () => {
    const file = join(folder, 'secrets.json');
    const made = keptSecrets(file, { dataExists: false });
    expect(keptSecrets(file, { dataExists: true })).toEqual(made);
  });

  it('makes no new secrets over data that the lost ones opened', () => {
    expect(() => keptSecrets(join(folder, 'secrets.json'), { dataExists: true })).toThrow('npm run reset');
  });
});
