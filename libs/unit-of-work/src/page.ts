import { createHash } from 'node:crypto';
import { Integer, Text } from './fields.js';
import { PlatformError } from './platform.problems.js';

/** One page of a list: its items and the cursor of the next page, null at the end. */
export interface Page<T> {
  readonly items: T[];
  readonly next: string | null;
}

export type Position = readonly (string | number | null)[];

const limitDefault = 50;
const limitMax = 500;

/** What every list takes; extend it by the list's filters. */
export class PageQuery {
  @Text({ max: 2_000, optional: true, description: '上一页返回的 next' })
  cursor?: string;

  @Integer({ min: 1, max: limitMax, optional: true, description: `每页条数，默认 ${limitDefault}`, example: limitDefault })
  limit: number = limitDefault;
}

/** The position that a cursor holds, or null at the first page. Throws `platform.cursor-invalid` where it belongs to other filters. */
export function readCursor(cursor: string | undefined, filters: object): Position | null {
  if (cursor === undefined) return null;
  try {
    const [fingerprint, ...position] = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8')) as unknown[];
    const wellFormed = position.length > 0 && position.every((part) => part === null || ['string', 'number'].includes(typeof part));
    if (fingerprint === fingerprintOf(filters) && wellFormed) return position as Position;
  } catch {
    // A cursor that cannot be read is as wrong as one of another list.
  }
  throw new PlatformError('platform.cursor-invalid');
}

/** Makes a page of rows that were fetched with one more than `limit`; `positionOf` gives the sort key of a row. */
export function toPage<R>(rows: readonly R[], limit: number, filters: object, positionOf: (row: R) => Position): Page<R> {
  const items = rows.slice(0, limit);
  const next = rows.length > limit && limit > 0 ? encode(fingerprintOf(filters), positionOf(items[limit - 1] as R)) : null;
  return { items, next };
}

const encode = (fingerprint: string, position: Position): string =>
  Buffer.from(JSON.stringify([fingerprint, ...position])).toString('base64url');

/** A short digest of the filters without paging, so that a cursor works only with the list it came from. */
function fingerprintOf(filters: object): string {
  const entries = Object.entries(filters)
    .filter(([name, value]) => name !== 'cursor' && name !== 'limit' && value !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return createHash('sha256').update(JSON.stringify(entries)).digest('base64url').slice(0, 12);
}
