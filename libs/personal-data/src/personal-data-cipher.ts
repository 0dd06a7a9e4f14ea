import { createCipheriv, createDecipheriv, createHmac, randomBytes } from 'node:crypto';
import { PersonalDataError } from './personal-data.error.js';
import type { PersonalDataKeys } from './personal-data-keys.js';

const algorithm = 'aes-256-gcm';
const format = 'v1';
const ivBytes = 12;
const tagBytes = 16;

/** Seals personal text for the database and makes keyed hashes to search it by. */
export class PersonalDataCipher {
  constructor(private readonly keys: PersonalDataKeys) {}

  /**
   * AES-256-GCM with a random IV: `v1.<keyId>.<base64url of iv, ciphertext, tag>`. `associatedData` (for example the row's id) ties the value to its
   * place: it opens only with the same.
   */
  seal(text: string, associatedData = ''): string {
    const { id, secret } = this.keys.current;
    const iv = randomBytes(ivBytes);
    const cipher = createCipheriv(algorithm, secret, iv, { authTagLength: tagBytes });
    cipher.setAAD(authenticated(id, associatedData));
    const body = Buffer.concat([iv, cipher.update(text, 'utf8'), cipher.final(), cipher.getAuthTag()]);
    return `${format}.${id}.${body.toString('base64url')}`;
  }

  /** The sealed text. Throws PersonalDataError when the value is malformed, was changed, belongs elsewhere, or its key is not on the ring. */
  open(sealed: string, associatedData = ''): string {
    const [version, id, encoded, ...rest] = sealed.split('.');
    const body = Buffer.from(encoded ?? '', 'base64url');
    const canonical = body.toString('base64url') === encoded;
    if (version !== format || !id || rest.length > 0 || !canonical || body.length < ivBytes + tagBytes) {
      throw new PersonalDataError('The sealed value is malformed.');
    }
    const secret = this.keys.ring.get(id);
    if (!secret) throw new PersonalDataError(`The key "${id.slice(0, 32)}" is not on the ring.`);
    const decipher = createDecipheriv(algorithm, secret, body.subarray(0, ivBytes), { authTagLength: tagBytes });
    decipher.setAAD(authenticated(id, associatedData));
    decipher.setAuthTag(body.subarray(-tagBytes));
    try {
      return decipher.update(body.subarray(ivBytes, -tagBytes), undefined, 'utf8') + decipher.final('utf8');
    } catch {
      throw new PersonalDataError('The sealed value was changed or belongs elsewhere.');
    }
  }

  /** HMAC-SHA-256 in hex, the same for the same text under every rotation: what equality searches use. Normalise the text first. */
  hash(text: string): string {
    return createHmac('sha256', this.keys.hashSecret).update(text, 'utf8').digest('hex');
  }
}

function authenticated(keyId: string, associatedData: string): Buffer {
  return Buffer.from(`${format}.${keyId}.${associatedData}`, 'utf8');
}
