import { randomBytes } from 'node:crypto';

const secretBytes = 32;

/** A signing secret in the form of Standard Webhooks: `whsec_` and 24 to 64 random bytes in base64. */
export const newSecret = (): string => `whsec_${randomBytes(secretBytes).toString('base64')}`;
