/**
 * What should be there beside what is. `expected` names what was promised; `found` what is there, a name as often as it is there; `allowed` what may
 * be there besides, such as requests whose answer never came. All names are text.
 */
export function compare(expected, found, allowed = []) {
  const promised = new Set(expected);
  const permitted = new Set([...promised, ...allowed]);
  const counts = countOf(found);
  return {
    expected: promised.size,
    found: counts.size,
    lost: [...promised].filter((name) => !counts.has(name)),
    doubled: [...counts].filter(([, count]) => count > 1).map(([name]) => name),
    unexpected: [...counts.keys()].filter((name) => !permitted.has(name)),
  };
}

/**
 * Which messages a group has to have handled, and which it has. `records` are the bus's, by id and type, a record as often as it is there;
 * `consumptions` say which types a group consumes; `handled` are the rows of all inboxes. A record that is there twice must still be handled once,
 * which the inbox's key sees to: its rows are compared as a list.
 */
export function compareInboxes(records, consumptions, handled) {
  const types = new Map();
  for (const { group, type } of consumptions) types.set(group, (types.get(group) ?? new Set()).add(type));
  const expected = [...types].flatMap(([group, wanted]) =>
    records.filter(({ type }) => wanted.has(type)).map(({ id }) => nameOf({ group, id })),
  );
  return compare(expected, handled.map(nameOf));
}

/** The ledgers whose entries do not sum to zero, with their sums. Amounts are whole numbers as text, of any size. */
export function unbalanced(entries) {
  const sums = new Map();
  for (const { unit, amount } of entries) sums.set(unit, (sums.get(unit) ?? 0n) + BigInt(amount));
  return [...sums].filter(([, sum]) => sum !== 0n).map(([unit, sum]) => `${unit} ${sum}`);
}

const nameOf = ({ group, id }) => `${group} ${id}`;

function countOf(names) {
  const counts = new Map();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return counts;
}
