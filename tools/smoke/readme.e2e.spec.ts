import { execFile, spawn, type ChildProcess } from 'node:child_process';
import { chmodSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { eventually } from '@linli/testing';

const root = join(__dirname, '../..');
const startTimeoutMs = 90_000;

jest.setTimeout(3 * startTimeoutMs);

interface Block {
  language: string;
  text: string;
}

/** The fenced blocks of one section of the README, in order. */
function blocksOf(section: string): Block[] {
  const readme = readFileSync(join(root, 'README.md'), 'utf8');
  const text = readme.split(/^## /m).find((part) => part.startsWith(section)) ?? '';
  return [...text.matchAll(/^```(\w+)\n([\s\S]*?)^```/gm)].map(([, language = '', block = '']) => ({ language, text: block }));
}

/** What differs from run to run, and the white space that the README adds for its readers, out of the way. */
const normal = (output: string): string =>
  output
    .replace(/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g, '<id>')
    .replace(/SJ-\d{8}-\d{6}/g, '<number>')
    .replace(/\d{4}-\d{2}-\d{2}T[\d:.]+Z/g, '<time>')
    .replace(/"traceId":"[0-9a-f]{32}"/g, '"traceId":"<trace>"')
    .replace(/\s/g, '');

/** Starts what `npm start` starts, on an empty state of its own, and does what the README says. */
describe('the README', () => {
  const state = mkdtempSync(join(tmpdir(), 'linli-readme-'));
  let platform: ChildProcess;
  let env: NodeJS.ProcessEnv;

  beforeAll(async () => {
    chmodSync(state, 0o755);
    const main = join(root, 'apps/standalone/dist/main.js');
    platform = spawn(process.execPath, [main], { env: { STATE_FOLDER: state, PORT: '0' }, stdio: ['ignore', 'pipe', 'pipe'] });
    let said = '';
    for (const stream of [platform.stdout, platform.stderr]) stream?.on('data', (chunk: Buffer) => (said += chunk.toString()));
    await eventually(
      () => {
        if (platform.exitCode !== null) throw new Error(`The platform ended:\n${said}`);
        if (!said.includes('Linli is ready')) throw new Error(`Not ready:\n${said}`);
      },
      { timeoutMs: startTimeoutMs },
    );
    const found = (name: string): string => new RegExp(`${name} +(\\S+)`).exec(said)?.[1] ?? '';
    env = {
      PATH: '/usr/local/bin:/usr/bin:/bin',
      LINLI_URL: found('gateway'),
      LINLI_CLIENT_ID: found('client id'),
      LINLI_CLIENT_SECRET: found('client secret'),
    };
  });

  afterAll(async () => {
    const ended = new Promise((resolve) => platform.once('close', resolve));
    platform.kill('SIGINT');
    await ended;
    rmSync(state, { recursive: true, force: true });
  });

  /** Runs a block as a reader would, in one shell with the blocks before it. */
  async function shell(script: string): Promise<string> {
    const folder = mkdtempSync(join(tmpdir(), 'linli-reader-'));
    try {
      return (await promisify(execFile)('bash', ['-c', script], { env, cwd: folder })).stdout;
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  }

  it('walks with curl through what it says, and is answered what it says', async () => {
    const [prepare, ...rest] = blocksOf('A walk with curl');
    const variables = (prepare?.text ?? '').replace(/^URL=.*$/m, 'URL=$LINLI_URL').replace(/^SECRET=.*$/m, 'SECRET=$LINLI_CLIENT_SECRET');
    const steps = rest.flatMap((block, index) => {
      const answer = rest[index + 1];
      return block.language === 'sh' && answer?.language === 'json' ? [{ commands: block.text, answer: answer.text }] : [];
    });
    expect(steps).toHaveLength(3);
    for (const [index, { commands, answer }] of steps.entries()) {
      const earlier = steps.slice(0, index).map((step) => step.commands);
      const script = [variables, 'exec 3>&1 >/dev/null', ...earlier, 'exec >&3', commands].join('\n');
      await eventually(async () => expect(normal(await shell(script))).toBe(normal(answer)));
    }
  });

  it('plays the demo to its summary', async () => {
    const { stdout } = await promisify(execFile)(process.execPath, [join(root, 'tools/demo.mjs')], { env });
    expect(stdout).toMatch(/incidents made of them +12\n/);
    expect(stdout).toMatch(/settled +2\n/);
    expect(stdout).toMatch(/rated +3\n/);
    expect(stdout).toMatch(/awards +5\n/);
    expect(stdout).toMatch(/王师傅 is told: 事件 \S+ 已回访，满意度 5 分/);
  });
});
