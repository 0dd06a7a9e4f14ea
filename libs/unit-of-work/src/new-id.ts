import { v7 } from 'uuid';

/** A new UUIDv7 (RFC 9562): unique without asking the database, and sorted by time, so that indexes grow at one end. */
export const newId = (): string => v7();
