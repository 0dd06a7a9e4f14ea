import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const gatewayName = 'gateway';

/** The OpenAPI 3.1 document of every service, made without a database, a bus or a port; the gateway's holds all of them, as it serves them. */
export async function openApiDocuments(root, definitions) {
  const built = (path) => import(pathToFileURL(join(root, path)).href);
  const { openApiDocument, platformConfig } = await built('libs/service-defaults/dist/index.js');
  const { mergeDocuments } = await built('apps/gateway/dist/docs/domain/merge-documents.js');
  const documents = [];
  for (const definition of definitions.filter(({ name }) => name !== gatewayName)) {
    documents.push({ name: definition.name, document: await openApiDocument(definition, placeholders(definition, platformConfig)) });
  }
  const merged = mergeDocuments(
    documents.map(({ name, document }) => ({ service: name, document })),
    [],
  );
  return [...documents, { name: gatewayName, document: merged }];
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
