// An outside fuzzer reads the published document and sends valid and invalid data to every operation of the running platform.
import { cpSync, existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { build } from './run/build.mjs';
import { command, commandOrFail } from './run/command.mjs';
import { main } from './run/main.mjs';
import { findPython } from './run/programs.mjs';
import { root, stateFolder } from './run/root.mjs';
import { startPlatform } from './run/running-platform.mjs';

const document = 'docs/generated/openapi/gateway.json';
const requirements = join(root, 'tools/fuzz/requirements.txt');
/** The fuzzer's own need. */
const pythonMin = [3, 10];

const checks = [
  'not_a_server_error',
  'status_code_conformance',
  'content_type_conformance',
  'response_headers_conformance',
  'response_schema_conformance',
  'negative_data_rejection',
];

const { values, positionals } = parseArgs({
  allowPositionals: true, // what follows `--` is handed to the fuzzer
  options: { examples: { type: 'string', default: '20' }, seed: { type: 'string', default: '20261122' }, only: { type: 'string' } },
});

await main(async () => {
  const python = await pythonEnvironment();
  if (python === undefined) return console.log(`Fuzzing skipped: Python ${pythonMin.join('.')} or newer is not installed.`);
  await build();
  const platform = await startPlatform();
  try {
    const { code } = await command(join(python, 'bin/schemathesis'), options(platform.url), {
      show: true,
      cwd: python, // what it remembers lies beside it
      env: { LINLI_TOKEN: await fetchToken(platform), SCHEMATHESIS_HOOKS: join(root, 'tools/fuzz/hooks.py'), PYTHONWARNINGS: 'ignore' },
    });
    return code;
  } finally {
    await platform.stop();
  }
});

function options(url) {
  return [
    ...[
      '--config-file',
      join(root, 'tools/fuzz/schemathesis.toml'),
      'run',
      join(root, document),
      '--url',
      url,
      '--checks',
      checks.join(','),
      '--mode',
      'all',
    ],
    ...['--phases', 'examples,coverage,fuzzing', '--max-examples', values.examples, '--seed', values.seed],
    ...['--continue-on-failure', '--request-timeout', '30', '--suppress-health-check', 'all', '--warnings', 'off'],
    ...(values.only ? ['--include-operation-id-regex', values.only] : []),
    ...positionals,
  ];
}

/** Everything that the demo client may do. */
async function fetchToken({ url, clientId, clientSecret }) {
  const credentials = Buffer.from(`${clientId}:${clientSecret}`).toString('base64');
  const answer = await fetch(`${url}/oauth/token`, {
    method: 'POST',
    headers: { authorization: `Basic ${credentials}`, 'content-type': 'application/x-www-form-urlencoded' },
    body: 'grant_type=client_credentials',
  });
  if (!answer.ok) throw new Error(`No token: ${answer.status} ${await answer.text()}`);
  return (await answer.json()).access_token;
}

/** The folder of an environment with the fuzzer, made once and kept; `npm run reset` removes it. Undefined where there is no Python for it. */
async function pythonEnvironment() {
  const python = findPython();
  if (python === undefined) return undefined;
  const { output } = await command(python, ['-c', `import sys; print(sys.version_info >= (${pythonMin}))`]);
  if (output.trim() !== 'True') return undefined;
  const place = join(stateFolder, 'fuzz');
  const mark = join(place, 'requirements.txt');
  if (existsSync(mark) && readFileSync(mark, 'utf8') === readFileSync(requirements, 'utf8')) return place;
  mkdirSync(stateFolder, { recursive: true });
  await commandOrFail(python, ['-m', 'venv', '--clear', place]);
  await commandOrFail(join(place, 'bin/python'), ['-m', 'pip', 'install', '--quiet', '--disable-pip-version-check', '-r', requirements]);
  cpSync(requirements, mark);
  return place;
}
