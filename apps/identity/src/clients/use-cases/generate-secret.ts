import { randomBytes } from 'node:crypto';

/** 256 random bits: so many that a plain digest of them cannot be searched, which is why no slow hash stands on the token path. */
export function generateSecret(): string {
  return randomBytes(secretBytes).toString('base64url');
}

const secretBytes = 32;
