/**
 * What a service publishes, and who reacts; what it consumes, and in which group.
 * @param {string} service
 * @param {{ type: string, description: string }[]} contracts
 * @param {{ type: string, group: string, consumer: string, path: string }[]} consumptions of all services
 */
export function messageTables(service, contracts, consumptions) {
  const published = contracts.filter(({ type }) => type.startsWith(`${service}.`));
  const consumed = consumptions.filter(({ group }) => group.startsWith(`${service}.`));
  return [...publishes(published, contracts, consumptions), '', ...consumes(consumed, contracts)].join('\n');
}

function publishes(published, contracts, consumptions) {
  if (published.length === 0) return ['It publishes no messages.'];
  const everything = groupsOfEverything(contracts, consumptions);
  const groupsOf = (type) =>
    [...new Set(consumptions.filter((one) => one.type === type).map(({ group }) => group))]
      .filter((group) => !everything.includes(group))
      .sort();
  return [
    '| publishes | what happened | who reacts |',
    '| --- | --- | --- |',
    ...published.map(({ type, description }) => row(`\`${type}\``, english(description), groupsOf(type).map(code).join(', ') || '–')),
    ...(everything.length > 0 ? ['', `Besides, ${everything.map(code).join(', ')} hears every message.`] : []),
  ];
}

function consumes(consumed, contracts) {
  if (consumed.length === 0) return ['It consumes no messages.'];
  const lines = (group) => {
    const own = consumed.filter((one) => one.group === group);
    const [{ consumer, path }] = own;
    if (own.length === contracts.length)
      return [row(`every message of the platform (${own.length} types)`, code(group), link(consumer, path))];
    return own.sort((a, b) => (a.type < b.type ? -1 : 1)).map((one) => row(code(one.type), code(group), link(one.consumer, one.path)));
  };
  const groups = [...new Set(consumed.map(({ group }) => group))].sort();
  return ['| consumes | group | by |', '| --- | --- | --- |', ...groups.flatMap(lines)];
}

/** Groups that hear all there is: named once, not in every row. */
const groupsOfEverything = (contracts, consumptions) =>
  [...new Set(consumptions.map(({ group }) => group))].filter((group) =>
    contracts.every(({ type }) => consumptions.some((one) => one.group === group && one.type === type)),
  );

/** Contracts say what happened as 中文 · English; READMEs are English. */
const english = (description) => description.split(' · ').at(-1);
const code = (text) => `\`${text}\``;
const link = (consumer, path) => `[\`${consumer}\`](${path})`;
const row = (...cells) => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
