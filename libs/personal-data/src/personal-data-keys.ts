import { hkdfSync } from 'node:crypto';
import { PersonalDataError } from './personal-data.error.js';

const keyBytes = 32;
const ringSizeMax = 20;
const keyId = /^[A-Za-z0-9_-]{1,32}(?=:)/;
const base64 = /^[A-Za-z0-9+/_-]*={0,2}$/;
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
  const sealing = entries.filter(({ id }) => id !== hashKeyId);
  const [current] = sealing;
  if (!current) throw new PersonalDataError('The key ring is empty: give at least one key as <id>:<base64 of 32 bytes>.');
  const hashSecret = all.get(hashKeyId) ?? hashSecretOf(sealing.at(-1) ?? current);
  all.delete(hashKeyId);
  return { current, ring: all, hashSecret };
}

const hashSecretOf = ({ secret }: PersonalDataKey): Buffer =>
  Buffer.from(hkdfSync('sha256', secret, '', 'linli personal data hash', keyBytes));

function parseEntry(entry: string, index: number): PersonalDataKey {
  const id = keyId.exec(entry)?.[0];
  if (id === undefined) {
    throw new PersonalDataError(
      `Key ${index + 1} of the ring has no usable id: write <id>:<base64 of 32 bytes>, id of letters, digits, _ or -.`,
    );
  }
  const encoded = entry.slice(id.length + 1);
  const secret = Buffer.from(encoded, 'base64');
  if (!base64.test(encoded) || secret.length !== keyBytes) {
    throw new PersonalDataError(`The key "${id}" is not base64 of ${keyBytes} bytes; make one with: openssl rand -base64 ${keyBytes}`);
  }
  return { id, secret };
}
