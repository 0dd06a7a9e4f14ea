import { defineConfig } from 'eslint/config';
import tseslint from 'typescript-eslint';
import { boundaries } from './tools/lint/boundaries.mjs';
import { layersRule } from './tools/lint/layers.mjs';

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
const linli = { rules: { boundaries, layers: layersRule } };

/** What CI lints; `tools/lint/lint.unit.spec.ts` runs the same configuration over wrong files in `tools/lint/fixtures` and expects each rule by name. */
export default defineConfig(
  { ignores: ['**/dist/', '**/node_modules/', '.nx/', '.linli/', 'coverage/', 'tools/*/fixtures/', '**/generated/'] },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  {
    files: ['apps/**/*.ts', 'libs/**/*.ts', 'tools/**/*.ts'],
    extends: [tseslint.configs.recommended],
    languageOptions: { parserOptions: { projectService: true } },
    plugins: { linli },
    rules: {
      'linli/boundaries': 'error',
      'linli/layers': 'error',
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { arguments: false } }],
      '@typescript-eslint/await-thenable': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_', caughtErrors: 'all' }],
      'no-console': 'error',
      eqeqeq: ['error', 'always', { null: 'ignore' }],
    },
  },
  {
    files: ['**/*.{mjs,cjs,js}'],
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
    },
  },
);
