import { createHash } from 'node:crypto';

/** A digest of what makes two requests the same: method, path with query, actor and the parsed body, whatever the order of its fields. */
export function requestHash(method: string, url: string, actor: readonly unknown[], body: unknown): Buffer {
  return createHash('sha256')
    .update(JSON.stringify([method, url, actor, canonical(body)]))
    .digest();
}

function canonical(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(canonical);
  if (value === null || typeof value !== 'object') return value;
  const fields = value as Record<string, unknown>;
  const names = Object.keys(fields).sort();
  return Object.fromEntries(names.map((name) => [name, canonical(fields[name])]));
}
