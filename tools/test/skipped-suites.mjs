import { findBrowser, findPython } from '../run/programs.mjs';

const suites = [
  {
    spec: 'tools/smoke/docs-page.e2e.spec.ts',
    isThere: () => findBrowser() !== undefined,
    line: '/docs in a browser skipped: no Chromium is installed (apt-get install chromium-headless-shell).',
  },
  {
    spec: 'tools/smoke/generated-clients.e2e.spec.ts',
    isThere: () => findPython() !== undefined,
    line: 'The generated Python client skipped: no python3 is installed.',
  },
];

/** Why suites of a run could not run, a line each. @param {string[]} patterns what jest was asked for; everything where there are none */
export const skippedLines = (patterns) =>
  suites
    .filter(({ spec }) => patterns.length === 0 || patterns.some((pattern) => new RegExp(pattern, 'i').test(spec)))
    .filter(({ isThere }) => !isThere())
    .map(({ line }) => line);
