import type { DomainError } from './domain-error.js';

/** What a guard looks at: where a record lies, and its current version. */
export interface Guarded {
  readonly areaCode: string;
  readonly version: number;
}

/** Built from the caller at the door; asked about the locked record before anything is decided. */
export interface Guard {
  /** Whether records of this area exist for the caller. */
  sees(areaCode: string): boolean;
  /** Throws if the caller decided on an older version (If-Match, RFC 9110 §13.1.1). */
  check(record: Pick<Guarded, 'version'>): void;
}

/** The guard of the platform's own work, such as handling a message: nothing is hidden from it. */
export const platformGuard: Guard = { sees: () => true, check: () => undefined };

/**
 * The record that was found, for a caller who may know of it. Throws `missing()` if there is none, and likewise if it lies outside the caller's areas, so
 * that nobody learns what exists elsewhere. Throws what the guard's check throws if the record has changed since.
 */
export function admit<T extends Guarded>(guard: Guard, found: T | null | undefined, missing: () => DomainError): T {
  if (!found || !guard.sees(found.areaCode)) throw missing();
  guard.check(found);
  return found;
}
