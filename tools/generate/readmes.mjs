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
    const { name, transitions = [] } = definition;
    const blocks = { messages: messageTables(name, contracts, consumptions), transitions: stateDiagrams(transitions) };
    const speaks =
      contracts.some(({ type }) => type.startsWith(`${name}.`)) || consumptions.some(({ group }) => group.startsWith(`${name}.`));
    const demanded = [speaks && 'messages', transitions.length > 0 && 'transitions'].filter(Boolean);
    const options = { ...(await resolveConfig(join(root, path))), filepath: path };
    const content = await format(withBlocks(readFileSync(join(root, path), 'utf8'), blocks, { path, demanded }), options);
    return [{ path, content }];
  });
  return (await Promise.all(written)).flat();
}
