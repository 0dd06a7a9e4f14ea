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
  return { items, next: rows.length > limit ? encode(fingerprint, positionOf(items[limit - 1] as R)) : null };
}

/** The same page with each row turned into what is answered. */
export const mapPage = <R, T>({ items, next }: Page<R>, map: (row: R) => T): Page<T> => ({ items: items.map(map), next });

const fingerprintCharacters = 12;

const encode = (fingerprint: string, position: Position): string =>
  Buffer.from(JSON.stringify([fingerprint, ...position])).toString('base64url');

function decode(cursor: string, fingerprint: string): Position {
  try {
    const [of, ...position] = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8')) as unknown[];
    if (of === fingerprint && position.length > 0 && position.every(isPart)) return position as Position;
  } catch {
    // A cursor that cannot be read is as wrong as one of another list.
  }
  throw new DomainError('platform.cursor-invalid');
}

const isPart = (part: unknown): boolean => part === null || typeof part === 'string' || typeof part === 'number';

/** A short digest of the filters, whatever the order in which they are named; one without a value says as much as one that is left out. */
function fingerprintOf(filters: object): string {
  const values = new Map<string, unknown>(Object.entries(filters));
  const named = [...values.keys()].sort().map((name) => [name, values.get(name)]);
  const said = named.filter(([, value]) => value !== undefined);
  return createHash('sha256').update(JSON.stringify(said)).digest('base64url').slice(0, fingerprintCharacters);
}
