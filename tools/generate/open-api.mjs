import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** The OpenAPI 3.1 document of every service, made without a database, a bus or a port. */
export async function openApiDocuments(root, definitions) {
  const { openApiDocument, platformConfig } = await import(pathToFileURL(join(root, 'libs/service-defaults/dist/index.js')).href);
  const documents = [];
  for (const definition of definitions) {
    documents.push({ name: definition.name, document: await openApiDocument(definition, placeholders(definition, platformConfig)) });
  }
  return documents;
}

const candidates = ['http://127.0.0.1:1', '1', 'true', '1s', 'placeholder'];

/** A readable value for every variable of the service's own that must be set, so that its objects can be made. */
function placeholders(definition, platformConfig) {
  const own = Object.entries(definition.config).filter(([name]) => !(name in platformConfig));
  const required = own.filter(([, field]) => field.fallback === undefined && !field.optional);
  return Object.fromEntries(required.map(([name, field]) => [name, candidates.find((candidate) => canParse(field, candidate)) ?? '']));
}

function canParse(field, candidate) {
  try {
    field.parse(candidate);
    return true;
  } catch {
    return false;
  }
}
