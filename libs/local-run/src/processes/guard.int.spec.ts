import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { eventually } from '@linli/testing';
import { guard } from './guard.js';
import { ended, isAlive } from './process-table.js';

const built = join(__dirname, '../../dist/processes/guard.js'); // plain Node runs what `npm test` built
const script = `
  import { spawn } from 'node:child_process';
  import { guard } from ${JSON.stringify(built)};
  const child = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1_000)'], { detached: true, stdio: 'ignore' });
  guard(child.pid, { signal: 'TERM', remove: process.argv[1] });
  console.log(child.pid);
`;
const waitMs = 10_000;

describe('the guard of a process', () => {
  let folder: string;
  beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'linli-guarded-'))));
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it('ends it and removes its folder when the process that started it is killed', async () => {
    const starter = spawn(process.execPath, ['--input-type=module', '-e', script, folder], { stdio: ['ignore', 'pipe', 'inherit'] });
    const [said] = (await once(starter.stdout, 'data')) as [Buffer];
    const pid = Number(said.toString());
    expect(isAlive(pid)).toBe(true);
    starter.kill('SIGKILL');
    expect(await ended(pid, waitMs)).toBe(true);
    await eventually(() => expect(existsSync(folder)).toBe(false));
  });

  it('leaves it alone once released', async () => {
    const child = spawn(process.execPath, ['-e', 'process.stdin.on("end", () => process.exit(7)).resume()'], {
      stdio: ['pipe', 'ignore', 'inherit'],
    });
    const exit = once(child, 'exit');
    guard(child.pid ?? 0, { signal: 'KILL', remove: folder }).release();
    child.stdin.end();
    expect(await exit).toEqual([7, null]);
    expect(existsSync(folder)).toBe(true);
  });
});
