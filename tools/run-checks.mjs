import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { command } from './run/command.mjs';
import { installBrowser } from './run/install-browser.mjs';
import { installed, root, stateFolder } from './run/root.mjs';

const node = process.execPath;
const paths = process.argv.slice(2);
const where = paths.length > 0 ? paths : ['.'];
const resultsFile = join(stateFolder, 'test-results.json');

const checks = [
  ['format', installed('prettier'), ['--check', '--log-level', 'warn', ...where]],
  ['lint', installed('eslint'), ['--max-warnings', '0', ...where]],
  ['types', installed('tsc'), ['--noEmit', '-p', 'tsconfig.json']],
  ['tidy', node, ['tools/tidy/tidy.mjs']],
  ['generated files are fresh', node, ['tools/generate.mjs', '--check']],
  ['OpenAPI documents', node, ['tools/open-api/lint.mjs']],
];

/** `.ci/run [paths]`: tests with Kafka required, then every check; ends with the line `N passed, N failed`. */
const before = workTree();
await installBrowser();
const tests = await runTests();
let { passed, failed } = tests;
for (const [name, program, args] of checks) {
  const from = Date.now();
  const { code, output } = await command(program, args).catch((error) => ({ code: 1, output: error.message }));
  report(name, code === 0, from, output);
}
report('the work tree is as it was before', workTree() === before, Date.now(), 'Something above changed files: see `git status`.');

console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;

/** A failed run that counts no failed test (a broken set-up, a spec that does not load) counts as one failure at least. */
async function runTests() {
  mkdirSync(stateFolder, { recursive: true });
  rmSync(resultsFile, { force: true });
  const { code } = await command(node, ['tools/test.mjs', '--ci', '--json', `--outputFile=${resultsFile}`, ...paths], {
    show: true,
    env: { LINLI_KAFKA: 'required' },
  });
  const results = existsSync(resultsFile) ? JSON.parse(readFileSync(resultsFile, 'utf8')) : {};
  const counted = (results.numFailedTests ?? 0) + (results.numRuntimeErrorTestSuites ?? 0);
  return { passed: results.numPassedTests ?? 0, failed: code === 0 ? counted : Math.max(1, counted) };
}

function report(name, isGood, from, output) {
  console.log(`${isGood ? 'ok    ' : 'FAILED'} ${name} (${((Date.now() - from) / 1_000).toFixed(1)} s)`);
  if (isGood) passed += 1;
  else {
    failed += 1;
    console.log(output.trimEnd());
  }
}

/** Changed and new files with their contents' hashes; the same text means the same tree. */
function workTree() {
  try {
    const git = (...args) =>
      execFileSync('git', args, { cwd: root, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'], maxBuffer: 64_000_000 });
    return git('status', '--porcelain') + git('diff', 'HEAD');
  } catch {
    return 'not a git repository';
  }
}
