const { existsSync } = require('node:fs');
const { join } = require('node:path');
const { globalSetup: _setup, globalTeardown: _teardown, ...shared } = require('../../jest.config.cjs');

/** Specs without I/O alone: no server is started, so that a mutant costs the time of its specs and nothing more. Stryker's copy holds one project. */
module.exports = {
  ...shared,
  roots: ['apps', 'libs'].map((folder) => join(shared.rootDir, folder)).filter((folder) => existsSync(folder)),
  setupFiles: [...shared.setupFiles, join(__dirname, 'fixed-seed.cjs')],
  // Slow, and of nothing that is mutated.
  testPathIgnorePatterns: [...shared.testPathIgnorePatterns, '/service-defaults/src/openapi/'],
  testMatch: ['**/*.unit.spec.ts'],
  testTimeout: 8_000,
};
