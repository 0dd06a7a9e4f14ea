import { hkdfSync } from 'node:crypto';
import { PersonalDataError } from './personal-data.error.js';

const keyBytes = 32;
const ringSizeMax = 20;
const keyIdPattern = /^[A-Za-z0-9_-]{1,32}$/;
/** The reserved id of the key for keyed hashes. */
const hashKeyId = 'hash';

export interface PersonalDataKey {
  readonly id: string;
  readonly secret: Buffer;
}

/** The key ring: `current` seals, every key of `ring` opens, `hashSecret` makes keyed hashes and must outlive rotations. */
export interface PersonalDataKeys {
  readonly current: PersonalDataKey;
  readonly ring: ReadonlyMap<string, Buffer>;
  readonly hashSecret: Buffer;
}

/**
 * Reads `k1:<base64 of 32 bytes>,k0:<…>[,hash:<…>]`. The first key is current: rotate by putting a new one in front and keeping the old ones.
 * Without an entry `hash` the hash key is derived from the last (oldest) key, so the oldest key must stay or `hash` be set once.
 * Throws PersonalDataError that names the entry by position or id, never by its content.
 */
export function parsePersonalDataKeys(text: string): PersonalDataKeys {
  const entries = text
    .split(',')
    .map((entry) => entry.trim())
    .filter(Boolean)
    .map(parseEntry);
  if (entries.length > ringSizeMax)
    throw new PersonalDataError(`The key ring has ${entries.length} keys; at most ${ringSizeMax} are allowed.`);
  const all = new Map<string, Buffer>();
  for (const { id, secret } of entries) {
    if (all.has(id)) throw new PersonalDataError(`The key id "${id}" is given twice.`);
    all.set(id, secret);
  }
  const [current] = entries.filter(({ id }) => id !== hashKeyId);
  const oldest = entries.filter(({ id }) => id !== hashKeyId).at(-1);
  if (!current || !oldest) throw new PersonalDataError('The key ring is empty: give at least one key as <id>:<base64 of 32 bytes>.');
  const hashSecret = all.get(hashKeyId) ?? Buffer.from(hkdfSync('sha256', oldest.secret, '', 'linli personal data hash', keyBytes));
  all.delete(hashKeyId);
  return { current, ring: all, hashSecret };
}

function parseEntry(entry: string, index: number): PersonalDataKey {
  const colon = entry.indexOf(':');
  const id = colon > 0 ? entry.slice(0, colon) : '';
  if (!keyIdPattern.test(id)) {
    throw new PersonalDataError(
      `Key ${index + 1} of the ring has no usable id: write <id>:<base64 of 32 bytes>, id of letters, digits, _ or -.`,
    );
  }
  const encoded = entry.slice(colon + 1);
  const secret = /^[A-Za-z0-9+/_-]*={0,2}$/.test(encoded) ? Buffer.from(encoded, 'base64') : Buffer.alloc(0);
  if (secret.length !== keyBytes) {
    throw new PersonalDataError(`The key "${id}" is not base64 of ${keyBytes} bytes; make one with: openssl rand -base64 ${keyBytes}`);
  }
  return { id, secret };
}
