import type { OpenAPIObject } from '@nestjs/swagger';

/** The document without what only its making left in it: compositions of a single schema, and components that nothing refers to. */
export function tidyDocument(document: OpenAPIObject): OpenAPIObject {
  const tidied = withoutSingleCompositions(document) as OpenAPIObject;
  const { components, ...rest } = tidied;
  const kinds = (components ?? {}) as Record<string, Record<string, unknown>>;
  const reached = new Set<string>();
  const waiting = refsIn(rest);
  for (let ref = waiting.pop(); ref !== undefined; ref = waiting.pop()) {
    if (reached.has(ref)) continue;
    reached.add(ref);
    const [, , kind = '', name = ''] = ref.split('/');
    waiting.push(...refsIn(kinds[kind]?.[name]));
  }
  const kept = Object.entries(kinds).map(([kind, entries]) => {
    const used = Object.entries(entries).filter(([name]) => kind === 'securitySchemes' || reached.has(`#/components/${kind}/${name}`));
    return [kind, Object.fromEntries(used)];
  });
  return { ...rest, components: Object.fromEntries(kept) as OpenAPIObject['components'] };
}

/** `allOf` of one reference was needed before OpenAPI 3.1 let a reference stand beside a description. */
function withoutSingleCompositions(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutSingleCompositions);
  if (value === null || typeof value !== 'object') return value;
  const { allOf, ...rest } = value as { allOf?: unknown };
  const single: unknown = Array.isArray(allOf) && allOf.length === 1 ? allOf[0] : undefined;
  const flat = single === undefined ? value : { ...(single as object), ...rest };
  return Object.fromEntries(Object.entries(flat).map(([key, inner]) => [key, withoutSingleCompositions(inner)]));
}

function refsIn(value: unknown): string[] {
  if (value === null || typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([key, inner]) => (key === '$ref' && typeof inner === 'string' ? [inner] : refsIn(inner)));
}
