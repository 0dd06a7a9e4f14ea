type Json = Readonly<Record<string, unknown>>;

/** The parts of an OpenAPI 3.1 document that merging looks at; everything else of a service's document is the platform's and the same in each. */
export interface ApiDocument {
  readonly openapi?: string;
  readonly info?: Json & { readonly title?: string; readonly version?: string };
  readonly servers?: readonly unknown[];
  readonly tags?: readonly { readonly name: string }[];
  readonly paths?: Json;
  readonly webhooks?: Json;
  readonly components?: Readonly<Record<string, Json>>;
  readonly 'x-problem-catalogue'?: readonly Problem[];
}

/** A catalogued problem, as services list theirs. */
interface Problem {
  readonly code: string;
}

export interface NamedDocument {
  readonly service: string;
  readonly document: ApiDocument;
}

interface Scheme {
  readonly flows?: { readonly clientCredentials?: { readonly scopes?: Readonly<Record<string, string>> } };
}

/**
 * One document of all services. Operation ids and tags are unique in the platform and stay as they are. So do names of components; should two
 * services give different things one name, the later service's gets its own in front.
 */
export function mergeDocuments(documents: readonly NamedDocument[], missing: readonly string[]): ApiDocument {
  const components: Record<string, Record<string, unknown>> = {};
  const own = documents.map(({ service, document }) => takeComponents(service, document, components));
  const { info, servers = [] } = own[0] ?? {};
  return {
    openapi: '3.1.0',
    info: { ...info, title: '邻里 · Linli', version: info?.version ?? '0' },
    servers,
    tags: own.flatMap(({ tags }) => tags ?? []),
    paths: Object.assign({}, ...own.map(({ paths }) => paths ?? {})) as Json,
    webhooks: Object.assign({}, ...own.map(({ webhooks }) => webhooks ?? {})) as Json,
    components: { ...components, securitySchemes: { ...components['securitySchemes'], ...withAllScopes(own) } },
    'x-problem-catalogue': own.flatMap((document) => document['x-problem-catalogue'] ?? []),
    ...(missing.length > 0 ? { 'x-missing-services': missing } : {}),
  };
}

/** Adds a document's components to those of the others; returns the document with its references pointing where they went. */
function takeComponents(service: string, document: ApiDocument, taken: Record<string, Record<string, unknown>>): ApiDocument {
  const moved = new Map<string, string>();
  for (const [kind, entries] of Object.entries(document.components ?? {})) {
    const known = (taken[kind] ??= {});
    if (kind === 'securitySchemes') continue;
    for (const [name, component] of Object.entries(entries)) {
      if (known[name] !== undefined && !isSame(known[name], component)) moved.set(refTo(kind, name), refTo(kind, ownName(service, name)));
    }
  }
  const pointed = pointedElsewhere(document, moved) as ApiDocument;
  for (const [kind, entries] of Object.entries(pointed.components ?? {})) {
    for (const [name, component] of Object.entries(entries)) {
      const key = moved.has(refTo(kind, name)) ? ownName(service, name) : name;
      if (taken[kind]) taken[kind][key] ??= component;
    }
  }
  return pointed;
}

const refTo = (kind: string, name: string): string => `#/components/${kind}/${name}`;
const ownName = (service: string, name: string): string => `${service.charAt(0).toUpperCase()}${service.slice(1)}${name}`;
const isSame = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

function pointedElsewhere(value: unknown, moved: ReadonlyMap<string, string>): unknown {
  if (moved.size === 0 || value === null || typeof value !== 'object') return value;
  if (Array.isArray(value)) return value.map((item) => pointedElsewhere(item, moved));
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) =>
      key === '$ref' && typeof inner === 'string' ? [key, moved.get(inner) ?? inner] : [key, pointedElsewhere(inner, moved)],
    ),
  );
}

/** Security schemes with the scopes of every service, each with its meaning, or what it means in each. */
function withAllScopes(documents: readonly ApiDocument[]): Json {
  const schemes = documents.flatMap(({ components }) => Object.entries((components?.['securitySchemes'] ?? {}) as Record<string, Scheme>));
  const meanings = new Map<string, string[]>();
  for (const [, { flows }] of schemes) {
    for (const [scope, meaning] of Object.entries(flows?.clientCredentials?.scopes ?? {}))
      meanings.set(scope, [...new Set([...(meanings.get(scope) ?? []), meaning])]);
  }
  const sorted = Object.fromEntries([...meanings].sort(([a], [b]) => (a < b ? -1 : 1)).map(([scope, texts]) => [scope, texts.join('; ')]));
  return Object.fromEntries(
    schemes.map(([name, scheme]) => {
      const { flows } = scheme;
      if (!flows?.clientCredentials) return [name, scheme];
      return [name, { ...scheme, flows: { ...flows, clientCredentials: { ...flows.clientCredentials, scopes: sorted } } }];
    }),
  );
}
