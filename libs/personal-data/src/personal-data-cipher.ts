import { createCipheriv, createDecipheriv, createHmac, randomBytes } from 'node:crypto';
import { PersonalDataError } from './personal-data.error.js';
import type { PersonalDataKeys } from './personal-data-keys.js';

const algorithm = 'aes-256-gcm';
const format = 'v1';
/** The body has 28 bytes at least: an initialisation vector and a tag around nothing. */
const sealedForm = /^v1\.([A-Za-z0-9_-]{1,32})\.([A-Za-z0-9_-]{38,})$/;
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
    const body = Buffer.concat([iv, cipher.update(text), cipher.final(), cipher.getAuthTag()]);
    return `${format}.${id}.${body.toString('base64url')}`;
  }

  /** The sealed text. Throws PersonalDataError when the value is malformed, was changed, belongs elsewhere, or its key is not on the ring. */
  open(sealed: string, associatedData = ''): string {
    const [, id = '', encoded = ''] = sealedForm.exec(sealed) ?? [];
    const body = Buffer.from(encoded, 'base64url');
    // The last letter of base64url may say the same in several ways; only one of them was written here.
    if (encoded === '' || body.toString('base64url') !== encoded) throw new PersonalDataError('The sealed value is malformed.');
    const secret = this.keys.ring.get(id);
    if (!secret) throw new PersonalDataError(`The key "${id}" is not on the ring.`);
    const decipher = createDecipheriv(algorithm, secret, body.subarray(0, ivBytes), { authTagLength: tagBytes });
    decipher.setAAD(authenticated(id, associatedData));
    decipher.setAuthTag(body.subarray(-tagBytes));
    try {
      return Buffer.concat([decipher.update(body.subarray(ivBytes, -tagBytes)), decipher.final()]).toString();
    } catch {
      throw new PersonalDataError('The sealed value was changed or belongs elsewhere.');
    }
  }

  /** HMAC-SHA-256 in hex, the same for the same text under every rotation: what equality searches use. Normalise the text first. */
  hash(text: string): string {
    return createHmac('sha256', this.keys.hashSecret).update(text).digest('hex');
  }
}

function authenticated(keyId: string, associatedData: string): Buffer {
  return Buffer.from(`${format}.${keyId}.${associatedData}`);
}
