import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Parser } from '@asyncapi/parser';
import { allContracts } from '@linli/contracts';

const document = readFileSync(join(__dirname, '../../docs/generated/asyncapi.json'), 'utf8');

describe('docs/generated/asyncapi.json', () => {
  it('is valid AsyncAPI 3.0 and every example fits its message', async () => {
    const { document: parsed, diagnostics } = await new Parser().parse(document);
    expect(diagnostics.filter(({ severity }) => severity === 0).map(({ message, path }) => `${path.join('.')} ${message}`)).toEqual([]);
    expect(parsed?.version()).toBe('3.0.0');
  });

  it('has every contract on the channel of its topic, with examples', async () => {
    const { document: parsed } = await new Parser().parse(document);
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
