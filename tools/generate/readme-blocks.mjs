/** The text with each block between its markers, `<!-- generated:messages -->` and `<!-- /generated:messages -->`; a text without markers stays as it is. */
export function withBlocks(text, blocks) {
  return Object.entries(blocks).reduce((result, [name, block]) => {
    const [begin, end] = [`<!-- generated:${name} -->`, `<!-- /generated:${name} -->`];
    const [before, rest, ...more] = result.split(begin);
    if (rest === undefined) return result;
    const [, after, ...evenMore] = rest.split(end);
    if (after === undefined || more.length > 0 || evenMore.length > 0) throw new Error(`${begin} and ${end} must each stand once.`);
    return `${before}${begin}\n\n${block.trim()}\n\n${end}${after}`;
  }, text);
}

/** One Mermaid state diagram for each table of transitions. */
export function stateDiagrams(tables) {
  if (tables.length === 0) return 'It has no table of transitions.';
  return tables.map((table) => `The states of a \`${table.aggregate}\`:\n\n\`\`\`mermaid\n${table.diagram()}\n\`\`\``).join('\n\n');
}
