import { createHash, timingSafeEqual } from 'node:crypto';
import { IdentityError } from '../../identity.errors.js';

/** Of a secret that is made here: so many that a plain digest of them cannot be searched, which is why no slow hash stands on the token path. */
export const secretBytes = 32;
export const secretCharactersMin = 32;
export const secretCharactersMax = 256;
const PRINTABLE = /^[\x21-\x7e]+$/;

/** For a secret that somebody else chose. Throws `identity.secret-too-weak`. */
export function acceptSecret(secret: string): string {
  if (secret.length < secretCharactersMin || secret.length > secretCharactersMax || !PRINTABLE.test(secret)) {
    throw new IdentityError('identity.secret-too-weak', { charactersMin: secretCharactersMin, charactersMax: secretCharactersMax });
  }
  return secret;
}

/** What is stored in place of the secret. The client's id salts it, so equal secrets of two clients do not show. */
export function digestSecret(clientId: string, secret: string): string {
  return `${SCHEME}.${createHash('sha256').update(`${clientId}\n${secret}`).digest('base64url')}`;
}

export function secretMatches(clientId: string, secret: string, digest: string): boolean {
  const actual = Buffer.from(digestSecret(clientId, secret));
  const expected = Buffer.from(digest);
  return actual.length === expected.length && timingSafeEqual(actual, expected);
}

const SCHEME = 'v1';
