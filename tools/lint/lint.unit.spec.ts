import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join, relative } from 'node:path';

interface Report {
  filePath: string;
  messages: { ruleId: string | null; messageId?: string; message: string }[];
}

const layers = ['domain', 'use-cases', 'http', 'messaging', 'persistence', 'outbound'];
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
    reported: messages.map(({ ruleId, messageId, message }) => `${ruleId} ${messageId ?? 'unused-directive'}: ${message}`),
  }));
}

const linted = lintFixtures();
const wrong = linted.filter(({ expected }) => expected.length > 0);
const right = linted.filter(({ expected }) => expected.length === 0);

describe('the lint configuration', () => {
  it.each(wrong)('reports $path', ({ expected, reported }) => {
    expect(reported).toHaveLength(expected.length);
    for (const [index, line] of expected.entries()) {
      const [rule = '', words = ''] = line.split(/: (.*)/);
      expect(reported[index]).toMatch(new RegExp(`^${rule}: `));
      expect(reported[index]).toContain(words);
    }
  });

  it.each(right)('accepts $path', ({ reported }) => {
    expect(reported).toEqual([]);
  });

  it('has a wrong and a right file for every layer', () => {
    const layersOf = (files: typeof linted): Set<string> =>
      new Set(files.flatMap(({ path }) => /\/([a-z-]+)\/[^/]+$/.exec(path)?.[1] ?? []));
    expect(layers.filter((layer) => !layersOf(wrong).has(layer))).toEqual([]);
    expect(layers.filter((layer) => !layersOf(right).has(layer))).toEqual([]);
  });
});
