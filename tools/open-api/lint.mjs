import { execFile } from 'node:child_process';
import { readFileSync, readdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import spectral from '@stoplight/spectral-core';
import { installed, root } from '../run/root.mjs';
import { spectralRules } from './spectral-rules.mjs';

const folder = join(root, 'docs/generated/openapi');

/** What Redocly and Spectral find in OpenAPI documents, a line each; nothing where they are clean. @param {string[]} paths */
export async function lintOpenApi(paths) {
  const [ofRedocly, ofSpectral] = await Promise.all([redocly(paths), spectralFaults(paths)]);
  return [...ofRedocly, ...ofSpectral];
}

async function redocly(paths) {
  const args = ['lint', '--config', join(root, 'tools/open-api/redocly.yaml'), '--format', 'json', '--max-problems', '1000', ...paths];
  const env = { ...process.env, REDOCLY_TELEMETRY: 'off', REDOCLY_SUPPRESS_UPDATE_NOTICE: 'true' };
  const run = promisify(execFile)(installed('redocly'), args, { env, maxBuffer: 64_000_000 });
  const { stdout, stderr } = await run.catch((failed) => failed); // it ends with 1 where it found something
  if (!stdout?.includes('"problems"')) throw new Error(`Redocly did not lint:\n${stderr}`);
  const reports = stdout.split(/(?<=\n\})\s*(?=\{\n)/).map((report) => JSON.parse(report)); // one after another, one for each document
  return reports.flatMap(({ problems }) =>
    problems.map(({ ruleId, message, location: [at] }) => `redocly ${at.source.ref} ${ruleId}: ${message} (${at.pointer})`),
  );
}

async function spectralFaults(paths) {
  const linter = new spectral.Spectral();
  linter.setRuleset(spectralRules);
  const faults = [];
  for (const path of paths) {
    const results = await linter.run(JSON.parse(readFileSync(path, 'utf8')));
    faults.push(...results.map(({ code, message, path: at }) => `spectral ${relative(root, path)} ${code}: ${message} (${at.join('.')})`));
  }
  return faults;
}

/** `node tools/open-api/lint.mjs [documents]`: all generated ones unless some are named. */
if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const given = process.argv.slice(2);
  const paths = given.length > 0 ? given : readdirSync(folder).map((name) => join(folder, name));
  const faults = await lintOpenApi(paths);
  for (const fault of faults) process.stdout.write(`${fault}\n`);
  process.stdout.write(faults.length > 0 ? `${faults.length} fault(s)\n` : `open-api: ${paths.length} documents are clean.\n`);
  process.exit(faults.length > 0 ? 1 : 0);
}
