import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { eventually } from '@linli/testing';
import { freePort } from '../ports.js';
import { isAlive } from './process-table.js';
import { supervised, type SupervisedProcess } from './supervised.js';

const healthy = `
  console.log('it starts');
  if (process.env.FAULT) process.exit(3);
  require('node:http').createServer((_, answer) => answer.end(process.env.WORD)).listen(Number(process.env.PORT), '127.0.0.1');
`;

describe('a supervised process', () => {
  let folder: string;
  let service: SupervisedProcess | undefined;
  let said: string[];

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'linli-supervised-'));
    writeFileSync(join(folder, 'service.cjs'), healthy);
    said = [];
  });
  afterEach(async () => {
    await service?.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  async function run(env: Record<string, string>): Promise<{ url: string; service: SupervisedProcess }> {
    const port = await freePort();
    service = supervised({
      name: 'trial',
      script: join(folder, 'service.cjs'),
      env: { ...env, PORT: String(port) },
      logFile: join(folder, 'logs/trial.log'),
      say: (line) => said.push(line),
    });
    return { url: `http://127.0.0.1:${port}`, service };
  }

  it('is ready when it answers, is started again when it dies, and ends when it is stopped', async () => {
    const { url, service } = await run({ WORD: 'here' });
    await service.ready(url);
    expect(await (await fetch(url)).text()).toBe('here');
    const first = service.pid ?? 0;
    process.kill(first, 'SIGKILL');
    await eventually(async () => {
      expect(service.pid).not.toBe(first);
      expect((await fetch(url)).ok).toBe(true);
    });
    expect(said).toEqual([expect.stringMatching(/^trial ended \(SIGKILL\) and is started again; its log: .*trial\.log$/)]);
    const second = service.pid ?? 0;
    await service.stop();
    expect(isAlive(second)).toBe(false);
    expect(said).toHaveLength(1);
  });

  it('shows the end of its log when it does not become ready', async () => {
    const { url, service } = await run({ FAULT: 'yes' });
    await expect(service.ready(url)).rejects.toThrow(/trial did not become ready[\s\S]*it starts/);
  });
});
