import { createHash } from 'node:crypto';
import { DomainError } from './domain-error.js';

/** One page of a list: its items and the cursor of the next page, null at the end. */
export interface Page<T> {
  readonly items: T[];
  readonly next: string | null;
}

export interface PageRequest {
  readonly cursor?: string | undefined;
  /** Rows at most; 1 or more. */
  readonly limit: number;
}

/** The sort key of the last row of a page. */
export type Position = readonly (string | number | null)[];

/** How a reader lists: `fetch` gives at most `count` rows after a position, in order; `positionOf` gives the sort key of a row. */
export interface Listing<R> {
  /** Everything that decides which rows are listed and how, the caller's areas too: a cursor works only with the same filters. */
  readonly filters: object;
  readonly fetch: (after: Position | null, count: number) => Promise<readonly R[]>;
  readonly positionOf: (row: R) => Position;
}

/** Reads one page; the row that tells whether there is a next one is added and taken away here. Throws `platform.cursor-invalid`. */
export async function readPage<R>({ cursor, limit }: PageRequest, { filters, fetch, positionOf }: Listing<R>): Promise<Page<R>> {
  const fingerprint = fingerprintOf(filters);
  const rows = await fetch(cursor === undefined ? null : decode(cursor, fingerprint), limit + 1);
  const items = rows.slice(0, limit);
  const last = items.at(-1);
  return { items, next: rows.length > limit && last !== undefined ? encode(fingerprint, positionOf(last)) : null };
}

/** The same page with each row turned into what is answered. */
export const mapPage = <R, T>({ items, next }: Page<R>, map: (row: R) => T): Page<T> => ({ items: items.map(map), next });

const encode = (fingerprint: string, position: Position): string =>
  Buffer.from(JSON.stringify([fingerprint, ...position])).toString('base64url');

function decode(cursor: string, fingerprint: string): Position {
  try {
    const [of, ...position] = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8')) as unknown[];
    const isPosition = position.length > 0 && position.every((part) => part === null || ['string', 'number'].includes(typeof part));
    if (of === fingerprint && isPosition) return position as Position;
  } catch {
    // A cursor that cannot be read is as wrong as one of another list.
  }
  throw new DomainError('platform.cursor-invalid');
}

/** A short digest of the filters without paging, whatever the order in which they are named. */
function fingerprintOf(filters: object): string {
  const entries = Object.entries(filters)
    .filter(([name, value]) => name !== 'cursor' && name !== 'limit' && value !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return createHash('sha256').update(JSON.stringify(entries)).digest('base64url').slice(0, 12);
}

/** The position that a cursor holds, or null at the first page. Being replaced by `readPage`. */
export const readCursor = (cursor: string | undefined, filters: object): Position | null =>
  cursor === undefined ? null : decode(cursor, fingerprintOf(filters));

/** Makes a page of rows that were fetched with one more than `limit`. Being replaced by `readPage`. */
export function toPage<R>(rows: readonly R[], limit: number, filters: object, positionOf: (row: R) => Position): Page<R> {
  const items = rows.slice(0, limit);
  return { items, next: rows.length > limit ? encode(fingerprintOf(filters), positionOf(items[limit - 1] as R)) : null };
}
