#!/usr/bin/env node
// Writes the generated files from the built code: docs/generated/**, .env.example, and the tables and diagrams of the services' READMEs.
// Usage: node tools/generate.mjs [--check]; with --check nothing is written, stale files are named and the exit code is 1.
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { asyncApiDocument } from './generate/async-api.mjs';
import { readConsumptions } from './generate/consumptions.mjs';
import { readDefinitions } from './generate/definitions.mjs';
import { envExample, notInCompose } from './generate/env-example.mjs';
import { messageSchemas, readContracts } from './generate/message-schemas.mjs';
import { openApiDocuments } from './generate/open-api.mjs';
import { problemsPage } from './generate/problems.mjs';
import { readmes } from './generate/readmes.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const folder = 'docs/generated';
const { values } = parseArgs({ options: { check: { type: 'boolean', default: false } } });

const contracts = await readContracts(root);
const definitions = await readDefinitions(root);
const json = (value) => `${JSON.stringify(value, null, 2)}\n`;
const wanted = new Map([
  [`${folder}/asyncapi.json`, json(asyncApiDocument(contracts))],
  ...messageSchemas(contracts).map(({ type, schema }) => [`${folder}/messages/${type}.schema.json`, json(schema)]),
  ...(await openApiDocuments(root, definitions)).map(({ name, document }) => [`${folder}/openapi/${name}.json`, json(document)]),
  [`${folder}/problems.md`, await problemsPage(root, definitions)],
  ['.env.example', envExample(definitions)],
  ...(await readmes(root, definitions, contracts, await readConsumptions(root, definitions))).map(({ path, content }) => [path, content]),
]);

const contentOf = (path) => (existsSync(join(root, path)) ? readFileSync(join(root, path), 'utf8') : undefined);
const stale = [...wanted].filter(([path, content]) => contentOf(path) !== content).map(([path]) => path);
const leftOver = existsSync(join(root, folder))
  ? readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
      .map((path) => `${folder}/${path.replaceAll('\\', '/')}`)
      .filter((path) => /\.(json|md)$/.test(path) && !wanted.has(path))
  : [];
const unknown = notInCompose(definitions, contentOf('docker-compose.yml') ?? '');

if (!values.check) {
  for (const path of stale) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), wanted.get(path));
  }
  for (const path of leftOver) rmSync(join(root, path));
}
const verb = values.check ? 'is stale' : 'written';
for (const path of stale) process.stdout.write(`${path} ${verb}\n`);
for (const path of leftOver) process.stdout.write(`${path} ${values.check ? 'is left over' : 'removed'}\n`);
for (const name of unknown) process.stdout.write(`docker-compose.yml does not pass ${name}\n`);
const faults = values.check ? stale.length + leftOver.length + unknown.length : unknown.length;
process.stdout.write(
  faults ? 'generate: not fresh; run npm run build && npm run generate.\n' : `generate: ${wanted.size} files are fresh.\n`,
);
process.exit(faults ? 1 : 0);
