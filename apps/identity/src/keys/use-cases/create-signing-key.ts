import { Injectable } from '@nestjs/common';
import type { Tx } from '@linli/unit-of-work';
import { calculateJwkThumbprint, exportJWK, generateKeyPair } from 'jose';
import { SIGNING_ALGORITHM, type Jwk, type SigningKey } from '../domain/signing-key.js';
import { SigningKeysRepository } from '../persistence/signing-keys.repository.js';

/** A new key pair, kept with its private half sealed. */
@Injectable()
export class CreateSigningKey {
  constructor(private readonly keys: SigningKeysRepository) {}

  async execute(tx: Tx, signsFrom: Date): Promise<SigningKey> {
    const pair = await generateKeyPair(SIGNING_ALGORITHM, { extractable: true });
    const publicJwk = await exportJWK(pair.publicKey);
    const id = await calculateJwkThumbprint(publicJwk);
    const key: SigningKey = {
      id,
      publicJwk: { ...publicJwk, kid: id, alg: SIGNING_ALGORITHM, use: 'sig' } as Jwk,
      privateJwk: (await exportJWK(pair.privateKey)) as Jwk,
      signsFrom,
      createdAt: tx.now,
    };
    await this.keys.add(tx, key);
    return key;
  }
}
