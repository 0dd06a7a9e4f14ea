/**
 * The text with each block between its markers, `<!-- generated:messages -->` and `<!-- /generated:messages -->`. Throws where a demanded block has no
 * markers; without them, the text has no place for any other block, and none is needed.
 */
export function withBlocks(text, blocks, { path, demanded }) {
  return Object.entries(blocks).reduce((result, [name, block]) => {
    const [begin, end] = [`<!-- generated:${name} -->`, `<!-- /generated:${name} -->`];
    const [before, rest, ...more] = result.split(begin);
    if (rest === undefined && demanded.includes(name)) throw new Error(`${path} has no place for its ${name}: write ${begin} ${end}.`);
    if (rest === undefined) return result;
    const [, after, ...evenMore] = rest.split(end);
    if (after === undefined || more.length > 0 || evenMore.length > 0)
      throw new Error(`${path}: ${begin} and ${end} must each stand once.`);
    return `${before}${begin}\n\n${block.trim()}\n\n${end}${after}`;
  }, text);
}

/** One Mermaid state diagram for each table of transitions. */
export function stateDiagrams(tables) {
  if (tables.length === 0) return 'It has no table of transitions.';
  return tables.map((table) => `The states of \`${table.aggregate}\`:\n\n\`\`\`mermaid\n${table.diagram()}\n\`\`\``).join('\n\n');
}
