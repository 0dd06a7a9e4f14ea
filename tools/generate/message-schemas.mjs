import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** Every contract with its schema as plain JSON and its published examples. */
export async function readContracts(root) {
  const { allContracts } = await import(pathToFileURL(join(root, 'libs/contracts/dist/index.js')).href);
  return allContracts.map(({ type, topic, description, data, examples }) => ({
    type,
    topic,
    description,
    schema: JSON.parse(JSON.stringify(data)),
    examples,
  }));
}

/** A JSON Schema (2020-12) of its own for the data of each message. */
export const messageSchemas = (contracts) =>
  contracts.map(({ type, description, schema, examples }) => ({
    type,
    schema: {
      $schema: 'https://json-schema.org/draft/2020-12/schema',
      $id: `urn:linli:message:${type}`,
      title: type,
      description,
      ...schema,
      examples,
    },
  }));
