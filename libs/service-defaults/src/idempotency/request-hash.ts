import { createHash } from 'node:crypto';

/** A digest of what makes two requests the same: method, path with query, actor and the parsed body, whatever the order of its fields. */
export function requestHash(method: string, url: string, actor: string, body: unknown): Buffer {
  return createHash('sha256')
    .update(JSON.stringify([method, url, actor, canonical(body)]))
    .digest();
}

function canonical(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(canonical);
  if (value === null || typeof value !== 'object') return value;
  const entries = Object.entries(value).filter(([, part]) => part !== undefined);
  return entries.sort(([a], [b]) => (a < b ? -1 : 1)).map(([name, part]) => [name, canonical(part)]);
}
