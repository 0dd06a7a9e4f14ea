import type { OpenAPIObject } from '@nestjs/swagger';

const schemaRef = '#/components/schemas/';

interface Schema {
  type?: unknown;
  properties?: unknown;
  additionalProperties?: unknown;
}

/** A body with a field that its DTO does not know is refused, so the schemas of bodies say so; those of answers stay open for fields to come. */
export function closeRequestSchemas(document: OpenAPIObject): void {
  const schemas = (document.components?.schemas ?? {}) as Record<string, Schema>;
  const bodies = Object.values(document.paths).flatMap((path) =>
    Object.values(path as Record<string, { requestBody?: unknown } | undefined>).map((operation) => operation?.requestBody),
  );
  const reached = new Set<string>();
  const waiting = bodies.flatMap(refsIn);
  for (let name = waiting.pop(); name !== undefined; name = waiting.pop()) {
    if (reached.has(name)) continue;
    reached.add(name);
    waiting.push(...refsIn(schemas[name]));
  }
  for (const name of reached) {
    const schema = schemas[name];
    if (schema?.properties !== undefined) schema.additionalProperties ??= false;
  }
}

function refsIn(value: unknown): string[] {
  if (value === null || typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    key === '$ref' && typeof inner === 'string' && inner.startsWith(schemaRef) ? [inner.slice(schemaRef.length)] : refsIn(inner),
  );
}
