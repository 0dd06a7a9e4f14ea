import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onlyRun } from './only-run.js';

const built = join(__dirname, '../dist/only-run.js'); // plain Node runs what `npm test` built
const script = `
  import { onlyRun } from ${JSON.stringify(built)};
  onlyRun(process.argv[1]);
  console.log('taken');
  setInterval(() => {}, 1_000);
`;

describe('the lock of a state folder', () => {
  let folder: string;
  const others: ChildProcess[] = [];

  beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'linli-state-'))));
  afterEach(() => {
    for (const other of others.splice(0)) other.kill('SIGKILL');
    rmSync(folder, { recursive: true, force: true });
  });

  async function takeElsewhere(): Promise<ChildProcess> {
    const other = spawn(process.execPath, ['--input-type=module', '-e', script, folder], { stdio: ['ignore', 'pipe', 'inherit'] });
    others.push(other);
    await once(other.stdout ?? other, 'data');
    return other;
  }

  it('is refused in one sentence while another run holds it', async () => {
    const { pid } = await takeElsewhere();
    expect(() => onlyRun(folder)).toThrow(
      `Linli is running already (process ${pid}): stop it with Ctrl-C where it was started, or with \`kill ${pid}\`.`,
    );
  });

  it('is taken over at once from a run that was killed, and given back', async () => {
    const other = await takeElsewhere();
    other.kill('SIGKILL');
    await once(other, 'close');
    const release = onlyRun(folder);
    expect(readFileSync(join(folder, 'run.pid'), 'utf8')).toMatch(new RegExp(`^${process.pid}\\n`));
    release();
    expect(existsSync(join(folder, 'run.pid'))).toBe(false);
  });

  it('is taken over when the number of the process belongs to another program by now', () => {
    const other = spawn(process.execPath, ['-e', 'setTimeout(() => {}, 30_000)']);
    others.push(other);
    writeFileSync(join(folder, 'run.pid'), `${other.pid}\nnode tools/start.mjs\n`);
    expect(() => onlyRun(folder)()).not.toThrow();
  });

  it('may be taken again by the process that holds it, and is not given back by one that lost it', () => {
    onlyRun(folder);
    const release = onlyRun(folder);
    writeFileSync(join(folder, 'run.pid'), '1\nanother\n');
    release();
    expect(existsSync(join(folder, 'run.pid'))).toBe(true);
  });
});
