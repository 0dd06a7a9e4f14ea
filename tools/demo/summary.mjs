/** Rows of two columns as a plain table. */
export function table(title, rows) {
  const width = Math.max(...rows.map(([name]) => widthOf(name)), 10);
  const lines = rows.map(([name, value]) => `  ${name}${' '.repeat(width - widthOf(name))}  ${value}`);
  return [title, ...lines, ''].join('\n');
}

/** Chinese characters take two columns. */
const widthOf = (text) => [...text].reduce((sum, character) => sum + (character.codePointAt(0) > 0x2e7f ? 2 : 1), 0);

export const countBy = (items, nameOf) => {
  const counts = new Map();
  for (const item of items) counts.set(nameOf(item), (counts.get(nameOf(item)) ?? 0) + 1);
  return [...counts].sort(([a], [b]) => (a < b ? -1 : 1));
};

/** The value that a share of the values does not exceed (nearest rank). */
export function percentile(values, share) {
  if (values.length === 0) return undefined;
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)];
}
