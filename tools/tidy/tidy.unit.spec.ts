import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/** Runs the command as CI does; findings as `path rule:line`. */
function tidy(root: string): { exitCode: number | null; found: string[] } {
  const run = spawnSync(process.execPath, [join(__dirname, 'tidy.mjs'), '--root', root], { encoding: 'utf8' });
  if (run.stderr) throw new Error(run.stderr);
  const lines = run.stdout.split('\n').filter((line) => /^\S+:\d+ /.test(line));
  return { exitCode: run.status, found: lines.map((line) => line.replace(/^(\S+):(\d+) (\S+) .*$/, '$1 $3:$2')).sort() };
}

/** What the wrong files say about themselves in lines `// expects: rule:line` or `<!-- expects: rule:line -->`, in the same form. */
function expectations(root: string): string[] {
  const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((path) => /\.(ts|md)$/.test(path));
  return files.flatMap((path) => {
    const text = readFileSync(join(root, path), 'utf8');
    return [...text.matchAll(/^(?:\/\/|<!--) expects: (\S+)(?: -->)?$/gm)].map(([, expected]) => `${path} ${expected}`);
  });
}

/** Wrong by what is missing, so that no file can say it. */
const missing = [
  'apps/alpha/src/lamps/lamps.module.ts feature-module:1',
  'libs/untagged/README.md readme:1',
  'libs/untagged/package.json project-tags:1',
];

describe('tidy', () => {
  const wrong = join(__dirname, 'fixtures/wrong');

  it('reports every wrong file by rule and line, and nothing else', () => {
    const { exitCode, found } = tidy(wrong);
    expect(found).toEqual([...expectations(wrong), ...missing].sort());
    expect(exitCode).toBe(1);
  });

  it('has a wrong file for every rule', () => {
    const rules = ['document-rules', 'file-rules', 'source-rules', 'workspace-rules'].flatMap((name) => {
      const text = readFileSync(join(__dirname, `rules/${name}.mjs`), 'utf8');
      return [...text.matchAll(/^ {2}'?([a-z-]+)'?\((?:file|workspace|document, workspace), report\)/gm)].map(([, rule]) => rule);
    });
    const shown = new Set([...expectations(wrong), ...missing].map((line) => line.split(/[ :]/)[1]));
    expect(rules.length).toBeGreaterThan(15);
    expect(rules.filter((rule) => !shown.has(rule ?? ''))).toEqual([]);
  });

  it('finds nothing in a right tree', () => {
    const right = join(__dirname, 'fixtures/right');
    expect(existsSync(join(right, 'apps/alpha/src/main.ts'))).toBe(true);
    expect(tidy(right)).toEqual({ exitCode: 0, found: [] });
  });
});
