import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'eslint/config';
import tseslint from 'typescript-eslint';
import { decisions } from './tools/lint/decisions.mjs';
import { environmentPaths, layerNames, layerPatterns, modulePatterns, projectPatterns, toolPatterns } from './tools/lint/imports.mjs';
import { readProjects } from './tools/lint/projects.mjs';
import { syntax } from './tools/lint/syntax.mjs';

const nodeGlobals = [
  'AbortController',
  'AbortSignal',
  'Buffer',
  'URL',
  'URLSearchParams',
  'clearInterval',
  'clearTimeout',
  'console',
  'fetch',
  'performance',
  'process',
  'setImmediate',
  'setInterval',
  'setTimeout',
  'TextDecoder',
  'TextEncoder',
  'structuredClone',
];
const commonJs = ['module', 'require', '__dirname'];

/** Specs and what helps them: they may reach what the code beside them may not. */
const tests = (below) => [`${below}/**/*.{spec,builder,suite,driver}.ts`, `${below}/**/test/**/*.ts`];
const typeScript = ['apps/**/*.ts', 'libs/**/*.ts', 'tools/**/*.ts'];
const plainNode = ['**/*.{mjs,cjs,js}'];
const sizes = {
  'max-lines': ['error', { max: 300 }],
  'max-lines-per-function': ['error', { max: 70, IIFEs: true }],
};
const namedExports = {
  restrictDefaultExports: { direct: true, named: true, defaultFrom: true, namedFrom: true, namespaceFrom: true },
};

/** The workspace that is linted: this one, or the wrong files of tools/lint/fixtures. */
const root = existsSync(join(process.cwd(), 'apps')) ? process.cwd() : dirname(fileURLToPath(import.meta.url));
const imports = (files, patterns) => ({
  files,
  rules: { 'no-restricted-imports': ['error', { paths: environmentPaths, patterns }] },
});

/** For each project the doors it may enter; in a service, for each layer what it may see besides. */
const importRules = readProjects(root).flatMap((project) => {
  const { folder, kind } = project;
  const own = projectPatterns(project);
  const layers = layerNames.map((layer) => imports([`${folder}/src/*/${layer}/**/*.ts`], [...own, ...layerPatterns(layer)]));
  return [
    imports([`${folder}/**/*.ts`], own),
    ...(kind === 'service' ? [...layers, imports([`${folder}/src/*/*.module.ts`], [...own, ...modulePatterns])] : []),
    imports(tests(folder), projectPatterns(project, { spec: true })),
  ];
});

/** What CI lints; `tools/lint/lint.unit.spec.ts` runs the same configuration over wrong files in `tools/lint/fixtures` and expects each rule by name. */
export default defineConfig(
  { ignores: ['**/dist/', '**/node_modules/', '.nx/', '.linli/', 'coverage/', 'tools/*/fixtures/', '**/generated/'] },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  {
    files: typeScript,
    extends: [tseslint.configs.recommended],
    languageOptions: { parserOptions: { projectService: true } },
    rules: {
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { arguments: false } }],
      '@typescript-eslint/await-thenable': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_', caughtErrors: 'all' }],
      'no-console': 'error',
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'no-restricted-exports': ['error', namedExports],
      ...sizes,
    },
  },
  ...importRules,
  imports(['tools/**/*.ts'], toolPatterns),
  ...syntax({ typeScript, tests }),
  // A suite is a function too, whose length says nothing; tidy looks at the functions in it.
  { files: tests('**'), rules: { 'max-lines-per-function': 'off' } },
  {
    files: typeScript,
    ignores: ['**/*.config.ts', 'libs/testing/**'],
    rules: {
      'no-restricted-properties': ['error', { object: 'process', property: 'env', message: 'The environment is read in a *.config.ts.' }],
    },
  },
  {
    files: ['apps/*/src/*/http/**/*.ts'],
    ignores: tests('**'),
    plugins: { linli: { rules: { decisions } } },
    rules: { 'linli/decisions': 'error' },
  },
  {
    files: plainNode,
    languageOptions: { globals: Object.fromEntries([...nodeGlobals, ...commonJs].map((name) => [name, 'readonly'])) },
    rules: {
      'no-undef': 'error',
      'no-const-assign': 'error',
      'no-control-regex': 'error',
      'no-dupe-keys': 'error',
      'no-empty': 'error',
      'no-unreachable': 'error',
      'no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'no-restricted-imports': ['error', { patterns: toolPatterns }],
      'no-restricted-exports': ['error', namedExports],
      ...sizes,
    },
  },
  // ESLint and Jest ask for a default export; a declaration file describes somebody else's.
  { files: ['*.config.{mjs,cjs,js}', 'tools/test/jest-global-*.mjs', '**/*.d.ts'], rules: { 'no-restricted-exports': 'off' } },
);
