import type { PersonalDataCipher } from '@linli/personal-data';
import type { Jwk, SigningKey } from '../domain/signing-key.js';
import type { SigningKeyEntity } from './signing-key.entity.js';

/** The private half is sealed, bound to the key's id. */
export const toSigningKeyRow = ({ privateJwk, ...key }: SigningKey, cipher: PersonalDataCipher): SigningKeyEntity => ({
  ...key,
  privateJwkSealed: cipher.seal(JSON.stringify(privateJwk), key.id),
});

export const toSigningKey = ({ privateJwkSealed, ...row }: SigningKeyEntity, cipher: PersonalDataCipher): SigningKey => ({
  ...row,
  publicJwk: row.publicJwk as Jwk,
  privateJwk: JSON.parse(cipher.open(privateJwkSealed, row.id)) as Jwk,
});
