import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { format, resolveConfig } from 'prettier';
import { messageTables } from './message-tables.mjs';
import { stateDiagrams, withBlocks } from './readme-blocks.mjs';

/**
 * The READMEs of the services with what is generated into them written anew: the messages, the diagrams of the transitions. Formatted as Prettier leaves it.
 * @param {{ name: string, transitions?: { aggregate: string, diagram(): string }[] }[]} definitions
 * @returns {Promise<{ path: string, content: string }[]>}
 */
export async function readmes(root, definitions, contracts, consumptions) {
  const written = definitions.map(async (definition) => {
    const path = `apps/${definition.name}/README.md`;
    if (!existsSync(join(root, path))) return [];
    const blocks = {
      messages: messageTables(definition.name, contracts, consumptions),
      transitions: stateDiagrams(definition.transitions ?? []),
    };
    const options = { ...(await resolveConfig(join(root, path))), filepath: path };
    const content = await format(withBlocks(readFileSync(join(root, path), 'utf8'), blocks), options);
    return [{ path, content }];
  });
  return (await Promise.all(written)).flat();
}
