import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { keptSecrets } from './kept-secrets.js';

describe('the secrets of a clone', () => {
  let folder: string;
  beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'linli-state-'))));
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it('are made once, read again, and readable by this user only', () => {
    const file = join(folder, 'secrets.json');
    const made = keptSecrets(file, { dataExists: false });
    expect(keptSecrets(file, { dataExists: true })).toEqual(made);
    expect(statSync(file).mode & 0o777).toBe(0o600);
  });

  it('differ from clone to clone', () => {
    const [one, other] = ['one', 'other'].map((name) => keptSecrets(join(folder, name, 'secrets.json'), { dataExists: false }));
    for (const name of ['postgresPassword', 'personalDataKeys', 'demoClientSecret'] as const) expect(one?.[name]).not.toBe(other?.[name]);
  });

  it('are not made anew over data that the lost ones opened', () => {
    expect(() => keptSecrets(join(folder, 'secrets.json'), { dataExists: true })).toThrow('npm run reset');
  });
});
