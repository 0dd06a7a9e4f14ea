import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Parser, type AsyncAPIDocumentInterface, type Diagnostic } from '@asyncapi/parser';
import { allContracts } from '@linli/contracts';

const document = readFileSync(join(__dirname, '../../docs/generated/asyncapi.json'), 'utf8');

describe('docs/generated/asyncapi.json', () => {
  let parsed: AsyncAPIDocumentInterface | undefined;
  let diagnostics: Diagnostic[];

  beforeAll(async () => {
    ({ document: parsed, diagnostics } = await new Parser().parse(document));
  });

  it('is valid AsyncAPI 3.0 and every example fits its message', () => {
    expect(diagnostics.filter(({ severity }) => severity === 0).map(({ message, path }) => `${path.join('.')} ${message}`)).toEqual([]);
    expect(parsed?.version()).toBe('3.0.0');
  });

  it('summarises every channel, operation and message in both languages', () => {
    const summaries = [
      ...(parsed?.channels().all() ?? []).map((channel) => channel.description()),
      ...(parsed?.operations().all() ?? []).map((operation) => operation.summary()),
      ...(parsed?.messages().all() ?? []).map((message) => message.summary()),
    ];
    expect(summaries.length).toBeGreaterThan(allContracts.length);
    expect(summaries.filter((summary) => !/\p{Script=Han}.* · \S/u.test(summary ?? ''))).toEqual([]);
  });

  it('has every contract on the channel of its topic, with examples', () => {
    const described = parsed
      ?.channels()
      .all()
      .flatMap((channel) =>
        channel
          .messages()
          .all()
          .map((message) => `${channel.address()} ${message.name()}`),
      );
    expect(described?.sort()).toEqual(allContracts.map(({ topic, type }) => `${topic} ${type}`).sort());
    expect(
      parsed
        ?.messages()
        .all()
        .filter((message) => message.examples().isEmpty()),
    ).toEqual([]);
  });
});
