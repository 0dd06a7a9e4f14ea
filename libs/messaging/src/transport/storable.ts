import type { TransportRecord } from './transport.js';

/** PostgreSQL's text cannot hold NUL. Nothing that matters is lost: JSON with a bare NUL is malformed and stays malformed. */
export function storable<R extends TransportRecord>(record: R): R {
  const { key, body, headers } = record;
  const entries = Object.entries(headers);
  if (![key, body, ...entries.flat()].some((text) => text.includes('\0'))) return record;
  const clean = (text: string): string => text.replaceAll('\0', '\uFFFD');
  return { ...record, key: clean(key), body: clean(body), headers: Object.fromEntries(entries.map((entry) => entry.map(clean))) };
}
