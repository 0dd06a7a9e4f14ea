import { allContracts, validateMessage } from './index.js';

describe.each(allContracts)('$type', (contract) => {
  const { examples } = contract;

  it('has at least one example and every example fits the schema', () => {
    expect(examples.length).toBeGreaterThan(0);
    expect(examples.flatMap((example) => validateMessage(contract, example))).toStrictEqual([]);
  });

  it('says in both languages what happened', () => {
    expect(contract.description).toMatch(/^\p{Script=Han}.*。 · [A-Z].*\.$/u);
  });

  it('rejects data without its first required field', () => {
    const [example] = examples;
    const { [Object.keys(example ?? {})[0] ?? '']: _, ...rest } = example ?? {};
    expect(validateMessage(contract, rest).length).toBeGreaterThan(0);
  });

  it("has no field that could hold a resident's name, phone or identity number", () => {
    const fields = Object.keys(contract.data.properties);
    expect(fields.filter((field) => /^(name|phone|caller|reporter|identity)/i.test(field))).toEqual([]);
  });
});
