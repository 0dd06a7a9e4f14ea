/** The parts of an OpenAPI 3.1 document that merging looks at; everything else passes unchanged. */
export interface ApiDocument {
  readonly openapi?: string;
  readonly info?: { readonly title?: string; readonly version?: string };
  readonly paths?: Readonly<Record<string, unknown>>;
  readonly components?: { readonly schemas?: Readonly<Record<string, unknown>>; readonly [kind: string]: unknown };
}

export interface NamedDocument {
  readonly service: string;
  readonly document: ApiDocument;
}

/**
 * One document of all services. Schemas and operation ids get the service's name in front, since two services may use the same one;
 * paths differ by their service anyway.
 */
export function mergeDocuments(documents: readonly NamedDocument[], missing: readonly string[]): object {
  const named = documents.map(({ service, document }) => ({ service, document: renamed(service, document) as ApiDocument }));
  return {
    openapi: '3.1.0',
    info: { title: '邻里 Linli', version: documents[0]?.document.info?.version ?? '0', license: { name: 'Apache-2.0' } },
    security: [{ token: [] }, { client: [] }],
    paths: Object.assign({}, ...named.map(({ document }) => document.paths ?? {})),
    components: {
      schemas: Object.assign({}, ...named.map(({ service, document }) => prefixed(service, document.components?.schemas ?? {}))),
      securitySchemes: {
        token: { type: 'http', scheme: 'bearer', bearerFormat: 'JWT' },
        client: { type: 'oauth2', flows: { clientCredentials: { tokenUrl: '/oauth/token', scopes: scopesOf(documents) } } },
      },
    },
    ...(missing.length > 0 ? { 'x-missing-services': missing } : {}),
  };
}

const schemaRef = '#/components/schemas/';

function prefixed(service: string, schemas: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(schemas).map(([name, schema]) => [`${service}.${name}`, schema]));
}

/** The value with every reference to a schema and every operation id and tag of an operation made the service's own. */
function renamed(service: string, value: unknown): unknown {
  if (Array.isArray(value)) return value.map((item) => renamed(service, item));
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => {
      if (key === 'example' || key === 'examples') return [key, inner];
      if (key === '$ref' && typeof inner === 'string' && inner.startsWith(schemaRef)) {
        return [key, `${schemaRef}${service}.${inner.slice(schemaRef.length)}`];
      }
      if (key === 'operationId' && typeof inner === 'string') return [key, `${service}_${inner}`];
      if (key === 'tags' && Array.isArray(inner))
        return [key, inner.map((tag: unknown) => (typeof tag === 'string' ? `${service}/${tag}` : tag))];
      return [key, renamed(service, inner)];
    }),
  );
}

/** The scopes that the operations name, so that a token can be asked for from the page. */
function scopesOf(documents: readonly NamedDocument[]): Record<string, string> {
  const scopes = documents
    .flatMap(({ document }) => Object.values(document.paths ?? {}))
    .flatMap((path) => Object.values((path ?? {}) as Record<string, { 'x-scopes'?: unknown } | null>))
    .flatMap((operation) => (Array.isArray(operation?.['x-scopes']) ? (operation['x-scopes'] as string[]) : []));
  return Object.fromEntries([...new Set(scopes)].sort().map((scope) => [scope, '']));
}
