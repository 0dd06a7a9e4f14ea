import { readFileSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Stryker } from '@stryker-mutator/core';
import { root, stateFolder } from '../run/root.mjs';

/** Red specs, endless loops, and spec files that fail to load: each would stop a change. */
const noticed = new Set(['Killed', 'Timeout', 'RuntimeError']);
const lived = new Set(['Survived', 'NoCoverage']);

/**
 * Makes every small mistake that Stryker knows in `files`, one at a time in a copy of the project, and runs the unit specs that reach it.
 * What was noticed stays noticed while code and spec are unchanged, unless `fresh`.
 * @returns {Promise<{ noticed: number, survivors: { place: string, mistake: string, isReached: boolean }[] }>}
 */
export async function mutate({ project, files, fresh }) {
  const name = project.replace('/', '-');
  const resultsFile = join(stateFolder, 'mutants', `${name}.json`);
  const results = await new Stryker({
    mutate: files,
    testRunner: 'jest',
    coverageAnalysis: 'perTest',
    jest: { projectType: 'custom', configFile: 'tools/mutants/jest.config.cjs' },
    plugins: ['@stryker-mutator/jest-runner', join(fileURLToPath(import.meta.url), '../prose.mjs')],
    ignorers: ['prose'],
    ignorePatterns: ['**', '!package.json', '!jest.config.cjs', '!tools/mutants/*.cjs', `!${project}/**`],
    concurrency: Math.min(2, availableParallelism()),
    timeoutMS: 10_000,
    incremental: true,
    incrementalFile: resultsFile,
    force: fresh,
    cleanTempDir: 'always',
    tempDirName: join(stateFolder, 'mutants', name),
    disableTypeChecks: false,
    reporters: [],
    logLevel: 'error',
    warnings: false,
    allowEmpty: true,
  }).runMutationTest();
  forgetSurvivors(resultsFile);
  const asked = results.filter(({ fileName }) => files.includes(relative(root, fileName)));
  return {
    noticed: asked.filter(({ status }) => noticed.has(status)).length,
    survivors: asked
      .filter(({ status }) => lived.has(status))
      .map(({ fileName, location, replacement, status }) => ({
        place: `${relative(root, fileName)}:${location.start.line}`,
        mistake: `${shown(textAt(fileName, location))} → ${shown(replacement)}`,
        isReached: status === 'Survived',
      }))
      .sort((a, b) => a.place.localeCompare(b.place, 'en', { numeric: true })),
  };
}

/** Stryker would take over what survived in code that runs as a module loads, whatever specs have been written since. */
function forgetSurvivors(resultsFile) {
  const report = JSON.parse(readFileSync(resultsFile, 'utf8'));
  for (const file of Object.values(report.files)) file.mutants = file.mutants.filter(({ status }) => !lived.has(status));
  writeFileSync(resultsFile, JSON.stringify(report));
}

const charactersMax = 120;

function shown(code) {
  const line = code.replace(/\s+/g, ' ');
  return line.length > charactersMax ? `${line.slice(0, charactersMax)}…` : line;
}

/** Lines and columns count from 1. */
function textAt(fileName, { start, end }) {
  const lines = readFileSync(fileName, 'utf8')
    .split('\n')
    .slice(start.line - 1, end.line);
  lines.push(lines.pop().slice(0, end.column - 1));
  return [lines[0].slice(start.column - 1), ...lines.slice(1)].join('\n');
}
