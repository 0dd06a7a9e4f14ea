import { defineTransitions, DomainError, to } from '@linli/unit-of-work';
import { messageTables } from './message-tables.mjs';
import { stateDiagrams, withBlocks } from './readme-blocks.mjs';

const contracts = [
  { type: 'lamps.lamp.lit.v1', description: '灯已点亮。 · A lamp was lit.' },
  { type: 'lamps.lamp.broken.v1', description: 'A lamp is broken | dark.' },
  { type: 'streets.street.named.v1', description: 'A street has a name.' },
];
const path = 'src/lamps/messaging/x.consumer.ts';
const consumptions = [
  { type: 'lamps.lamp.lit.v1', group: 'streets.light', consumer: 'LampLitConsumer', path },
  { type: 'streets.street.named.v1', group: 'lamps.names', consumer: 'StreetNamedConsumer', path },
  ...contracts.map(({ type }) => ({ type, group: 'webhooks.deliveries', consumer: 'EverythingConsumer', path })),
];

describe('messageTables', () => {
  it('says what a service publishes and who reacts, and what it consumes and in which group', () => {
    expect(messageTables('lamps', contracts, consumptions).split('\n')).toEqual([
      '| publishes | what happened | who reacts |',
      '| --- | --- | --- |',
      '| `lamps.lamp.lit.v1` | A lamp was lit. | `streets.light` |',
      '| `lamps.lamp.broken.v1` | A lamp is broken \\| dark. | – |',
      '',
      'Besides, `webhooks.deliveries` hears every message.',
      '',
      '| consumes | group | by |',
      '| --- | --- | --- |',
      `| \`streets.street.named.v1\` | \`lamps.names\` | [\`StreetNamedConsumer\`](${path}) |`,
    ]);
  });

  it('names a group that hears everything once', () => {
    expect(messageTables('webhooks', contracts, consumptions).split('\n')).toEqual([
      'It publishes no messages.',
      '',
      '| consumes | group | by |',
      '| --- | --- | --- |',
      `| every message of the platform (3 types) | \`webhooks.deliveries\` | [\`EverythingConsumer\`](${path}) |`,
    ]);
  });

  it('says so where there is neither', () => {
    expect(messageTables('gateway', contracts, consumptions)).toBe('It publishes no messages.\n\nIt consumes no messages.');
  });
});

describe('withBlocks', () => {
  const blocks = { messages: 'new', transitions: 'drawn' };
  const document = { path: 'apps/lamps/README.md', demanded: ['messages'] };

  it('puts each block between its markers, whatever stood there, and leaves the rest alone', () => {
    const text = 'a\n<!-- generated:messages -->old<!-- /generated:messages -->\nb';
    expect(withBlocks(text, blocks, document)).toBe('a\n<!-- generated:messages -->\n\nnew\n\n<!-- /generated:messages -->\nb');
    expect(withBlocks(withBlocks(text, blocks, document), blocks, document)).toBe(withBlocks(text, blocks, document));
  });

  it('asks for a place for what there is to show', () => {
    expect(() => withBlocks('a', blocks, document)).toThrow('apps/lamps/README.md has no place for its messages');
    expect(withBlocks('a', blocks, { ...document, demanded: [] })).toBe('a');
  });

  it('refuses a marker without its end, and one that stands twice', () => {
    expect(() => withBlocks('<!-- generated:messages -->', blocks, document)).toThrow('must each stand once');
    const once = '<!-- generated:messages --><!-- /generated:messages -->';
    expect(() => withBlocks(`${once}${once}`, blocks, document)).toThrow('must each stand once');
  });
});

describe('stateDiagrams', () => {
  it('draws a Mermaid diagram for each table', () => {
    const lamp = defineTransitions({
      aggregate: 'lamp',
      start: 'dark',
      states: { dark: { zh: '熄灭', en: 'dark' }, lit: { zh: '点亮', en: 'lit' } },
      actions: { light: { zh: '点灯', en: 'light', moves: to('lit', 'dark') } },
      refuse: (move) => new DomainError('lamps.no', move),
    });
    expect(stateDiagrams([lamp])).toBe(
      [
        ...['The states of `lamp`:', '', '```mermaid', 'stateDiagram-v2', '  dark: 熄灭 dark', '  lit: 点亮 lit'],
        ...['  [*] --> dark', '  dark --> lit: 点灯', '  lit --> [*]', '```'],
      ].join('\n'),
    );
    expect(stateDiagrams([])).toBe('It has no table of transitions.');
  });
});
