const { readdirSync, readFileSync, existsSync } = require('node:fs');
const { join } = require('node:path');

/** Names of installed packages that ship ES modules only in part or whole: jest runs a CommonJS rendering, so these are rendered too. */
function packagesOfTypeModule(folder) {
  return readdirSync(folder).flatMap((entry) => {
    if (entry.startsWith('.')) return [];
    if (entry.startsWith('@')) return packagesOfTypeModule(join(folder, entry)).map((name) => `${entry}/${name}`);
    const manifest = join(folder, entry, 'package.json');
    return existsSync(manifest) && JSON.parse(readFileSync(manifest, 'utf8')).type === 'module' ? [entry] : [];
  });
}

const swc = {
  swcrc: false,
  jsc: {
    target: 'es2022',
    parser: { syntax: 'typescript', decorators: true },
    transform: { legacyDecorator: true, decoratorMetadata: true, useDefineForClassFields: false },
    keepClassNames: true,
  },
  module: { type: 'commonjs' },
  sourceMaps: 'inline',
};

const esModules = packagesOfTypeModule(join(__dirname, 'node_modules')).map((name) => name.replace('/', '[/]'));

module.exports = {
  rootDir: __dirname,
  roots: ['<rootDir>/apps', '<rootDir>/libs', '<rootDir>/tools'],
  testMatch: ['**/*.spec.ts'],
  testPathIgnorePatterns: ['/node_modules/', '/dist/', '/fixtures/'],
  modulePathIgnorePatterns: ['/dist/', '<rootDir>/.linli/', '<rootDir>/.nx/'],
  testEnvironment: 'node',
  testEnvironmentOptions: { customExportConditions: ['@linli/source', 'node', 'require', 'default'] },
  setupFiles: ['reflect-metadata'],
  globalSetup: '<rootDir>/tools/test/jest-global-setup.mjs',
  globalTeardown: '<rootDir>/tools/test/jest-global-teardown.mjs',
  transform: { '^.+\\.(ts|js|mjs)$': ['@swc/jest', swc] },
  transformIgnorePatterns: [`/node_modules/(?!(${esModules.join('|')})/)`],
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1' },
  testTimeout: 60_000,
  workerIdleMemoryLimit: '1200MB',
  maxWorkers: 2,
};
