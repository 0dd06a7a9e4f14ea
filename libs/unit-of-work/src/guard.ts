import type { DomainError } from './domain-error.js';

/** What a guard looks at: where a record lies, and which version of it there is now. */
export interface Guarded {
  readonly areaCode: string;
  readonly version: number;
}

/** Built at the door from who calls; asked on the locked record before anything is decided. */
export interface Guard {
  /** Whether records of this area exist for the caller. */
  sees(areaCode: string): boolean;
  /** Throws where the caller decided on an older version (If-Match, RFC 9110 §13.1.1). */
  check(record: Pick<Guarded, 'version'>): void;
}

/** The guard of the platform's own work, as when a message is handled: nothing is hidden from it. */
export const platformGuard: Guard = { sees: () => true, check: () => undefined };

/**
 * The record that was found, for whoever may know of it. Throws `missing()` where there is none, and just the same where the caller's areas do not hold
 * it, so that nobody learns what exists elsewhere; what the guard's check throws where the record has changed since.
 */
export function admit<T extends Guarded>(guard: Guard, found: T | null | undefined, missing: () => DomainError): T {
  if (!found || !guard.sees(found.areaCode)) throw missing();
  guard.check(found);
  return found;
}
