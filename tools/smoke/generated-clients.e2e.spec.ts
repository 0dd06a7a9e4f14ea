import { execFile } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { findPython } from '../run/programs.mjs';
import { startPlatform, startTimeoutMs, type RunningPlatform } from '../run/running-platform.mjs';

const root = join(__dirname, '../..');
const programs = join(__dirname, 'fixtures/clients');
const document = join(root, 'docs/generated/openapi/gateway.json');
const state = join(root, '.linli');
const installed = (name: string): string => join(root, 'node_modules/.bin', name);
const pythonPath = findPython();
// eslint-disable-next-line no-restricted-syntax -- not every machine has Python
const itWithPython = pythonPath === undefined ? it.skip : it;

jest.setTimeout(4 * startTimeoutMs);

const run = async (program: string, args: string[], cwd: string): Promise<string> =>
  (await promisify(execFile)(program, args, { cwd })).stdout;

/** What integrators do first: generate a client of the published document, ask for a token, push, list. */
describe('a client generated from the OpenAPI document', () => {
  let platform: RunningPlatform;
  let folder: string;

  beforeAll(async () => {
    mkdirSync(state, { recursive: true });
    folder = mkdtempSync(join(state, 'clients-')); // inside the repository, where its packages are found
    platform = await startPlatform();
  });
  afterAll(async () => {
    await platform.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  const credentials = (): string[] => [platform.url, platform.clientId, platform.clientSecret];
  const walked = { pushed: 201, repeated: 200, replayed: 'true', refused: 'events.ticket-conflict', listed: true };

  it('by openapi-typescript compiles strictly and walks from a token to a list', async () => {
    cpSync(join(programs, 'walk.ts'), join(folder, 'walk.ts'));
    await run(installed('openapi-typescript'), [document, '-o', join(folder, 'linli.ts')], root);
    const compilerOptions = { strict: true, target: 'es2022', module: 'nodenext', types: ['node'], skipLibCheck: true, outDir: 'out' };
    writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify({ compilerOptions, files: ['walk.ts'] }));
    await run(installed('tsc'), ['-p', folder], folder);
    expect(JSON.parse(await run(process.execPath, [join(folder, 'out/walk.js'), ...credentials()], folder))).toEqual(walked);
  });

  itWithPython('by openapi-python-client imports whole and walks from a token to a list', async () => {
    const bin = join(await pythonEnvironment(), 'bin');
    cpSync(join(programs, 'walk.py'), join(folder, 'walk.py'));
    writeFileSync(join(folder, 'generator.yaml'), 'post_hooks: []\n');
    const target = ['--meta', 'none', '--output-path', join(folder, 'linli_client'), '--config', join(folder, 'generator.yaml')];
    await run(join(bin, 'openapi-python-client'), ['generate', '--fail-on-warning', '--path', document, ...target], folder);
    expect(JSON.parse(await run(join(bin, 'python'), [join(folder, 'walk.py'), ...credentials()], folder))).toEqual(walked);
  });

  /** Made once and kept; `npm run reset` removes it. */
  async function pythonEnvironment(): Promise<string> {
    const place = join(state, 'python-clients');
    const mark = join(place, 'requirements.txt');
    if (existsSync(mark)) return place;
    await run(pythonPath ?? 'python3', ['-m', 'venv', place], root);
    const pip = ['-m', 'pip', 'install', '--quiet', '--disable-pip-version-check', '-r', join(programs, 'requirements.txt')];
    await run(join(place, 'bin/python'), pip, root);
    cpSync(join(programs, 'requirements.txt'), mark);
    return place;
  }
});
