import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join, relative } from 'node:path';

interface Report {
  filePath: string;
  messages: { ruleId: string | null; messageId?: string; message: string }[];
}

const fixtures = join(__dirname, 'fixtures');

/** Lints the fixtures as a workspace of their own with the very configuration that CI uses. ESLint runs as a process: jest cannot import its configuration. */
function lintFixtures(): { path: string; expected: string[]; reported: string[] }[] {
  const eslint = join(__dirname, '../../node_modules/eslint/bin/eslint.js');
  const configuration = join(__dirname, '../../eslint.config.mjs');
  const run = spawnSync(process.execPath, [eslint, '--config', configuration, '--format', 'json', '.'], {
    cwd: fixtures,
    encoding: 'utf8',
  });
  if (!run.stdout.startsWith('[')) throw new Error(`ESLint did not run: ${run.stderr}`);
  return (JSON.parse(run.stdout) as Report[]).map(({ filePath, messages }) => ({
    path: relative(fixtures, filePath),
    expected: [...readFileSync(filePath, 'utf8').matchAll(/^\/\/ expects: (.+)$/gm)].map(([, rule]) => rule ?? ''),
    reported: messages.map(({ ruleId, messageId }) => `${ruleId} ${messageId ?? 'unused-directive'}`),
  }));
}

const linted = lintFixtures();
const wrong = linted.filter(({ expected }) => expected.length > 0);
const right = linted.filter(({ expected }) => expected.length === 0);

describe('the lint configuration', () => {
  it.each(wrong)('reports $path', ({ expected, reported }) => {
    expect(reported).toEqual(expected);
  });

  it.each(right)('accepts $path', ({ reported }) => {
    expect(reported).toEqual([]);
  });

  it('has a wrong file for every message of both boundary rules', () => {
    const shown = new Set(wrong.flatMap(({ expected }) => expected.map((rule) => rule.split(' ')[1])));
    const all = ['kinds', 'untagged', 'unknown', 'relative', 'deep', 'undeclared', 'testing', 'kafkajs', 'framework'];
    expect([...all, 'layer', 'package', 'decision', 'neighbour'].filter((messageId) => !shown.has(messageId))).toEqual([]);
  });
});
