import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { allContracts, validateMessage } from './index.js';

const examplesOf = (type: string): unknown[] => {
  const folder = join(__dirname, type.split('.')[0] ?? '');
  const found = readdirSync(folder).filter((name) => name.endsWith('.examples.json'));
  const own = found.find((name) => readFileSync(join(folder, name.replace('.examples.json', '.ts')), 'utf8').includes(`'${type}'`));
  return own ? (JSON.parse(readFileSync(join(folder, own), 'utf8')) as unknown[]) : [];
};

describe.each(allContracts)('$type', (contract) => {
  it('has at least one example and every example fits the schema', () => {
    const examples = examplesOf(contract.type);
    expect(examples.length).toBeGreaterThan(0);
    expect(examples.flatMap((example) => validateMessage(contract, example))).toStrictEqual([]);
  });

  it('says in both languages what happened', () => {
    expect(contract.description).toMatch(/^\p{Script=Han}.*。 · [A-Z].*\.$/u);
  });

  it('rejects data without its first required field', () => {
    const [example] = examplesOf(contract.type) as Record<string, unknown>[];
    const { [Object.keys(example ?? {})[0] ?? '']: _, ...rest } = example ?? {};
    expect(validateMessage(contract, rest).length).toBeGreaterThan(0);
  });

  it("has no field that could hold a resident's name, phone or identity number", () => {
    const fields = Object.keys(contract.data.properties);
    expect(fields.filter((field) => /^(name|phone|caller|reporter|identity)/i.test(field))).toEqual([]);
  });
});
