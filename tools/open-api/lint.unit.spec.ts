import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';

/** Each rule that this API adds, and of the stock ones those that its history has broken, is seen to report a wrong document. */
describe('the lint of OpenAPI documents', () => {
  let said: string;
  let code: number;

  beforeAll(async () => {
    const args = [join(__dirname, 'lint.mjs'), join(__dirname, 'fixtures/wrong.json')];
    const run = await promisify(execFile)(process.execPath, args).catch((failed: { stdout: string; code: number }) => failed);
    ({ stdout: said } = run);
    code = 'code' in run ? run.code : 0;
  });

  it('fails', () => expect(code).toBe(1));

  it.each([
    ['spectral', 'linli-operation-id'],
    ['spectral', 'linli-summary'],
    ['spectral', 'linli-security'],
    ['spectral', 'linli-tag'],
    ['spectral', 'linli-pattern'],
    ['spectral', 'operation-description'],
    ['spectral', 'operation-tag-defined'],
    ['spectral', 'oas3-valid-schema-example'],
    ['spectral', 'info-contact'],
    ['redocly', 'operation-operationId-unique'],
    ['redocly', 'security-defined'],
    ['redocly', 'no-unused-components'],
    ['redocly', 'operation-4xx-response'],
  ])('reports by %s what breaks %s', (linter, rule) => {
    expect(said).toMatch(new RegExp(`^${linter} \\S+ ${rule}:`, 'm'));
  });
});
