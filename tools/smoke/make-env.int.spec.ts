import { execFile } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

const root = join(__dirname, '../..');
const run = promisify(execFile);

describe('deploy/make-env.sh', () => {
  let folder: string;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'linli-env-'));
    mkdirSync(join(folder, 'deploy'));
    cpSync(join(root, 'deploy/make-env.sh'), join(folder, 'deploy/make-env.sh'));
    cpSync(join(root, '.env.example'), join(folder, '.env.example'));
  });
  const make = () => run('sh', [join(folder, 'deploy/make-env.sh')]);
  const written = () => readFileSync(join(folder, '.env'), 'utf8');

  it('fills in every secret and lets nobody else read them', async () => {
    await make();
    expect(statSync(join(folder, '.env')).mode & 0o777).toBe(0o600);
    expect(written()).toMatch(/^POSTGRES_PASSWORD=[0-9a-f]{48}$/m);
    expect(written()).toMatch(/^PERSONAL_DATA_KEYS=k1:[\w+/]{43}=$/m);
  });

  it('overwrites no secrets that are there', async () => {
    await make();
    const before = written();
    await expect(make()).rejects.toMatchObject({ code: 1, stderr: expect.stringContaining('already') });
    expect(written()).toBe(before);
  });
});
