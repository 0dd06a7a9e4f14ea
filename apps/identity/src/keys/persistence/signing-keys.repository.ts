import { Injectable } from '@nestjs/common';
import { PersonalDataCipher } from '@linli/personal-data';
import type { EntityManager } from 'typeorm';
import type { Jwk, SigningKey } from '../domain/signing-key.js';
import { SigningKeyEntity } from './signing-key.entity.js';

@Injectable()
export class SigningKeysRepository {
  constructor(private readonly cipher: PersonalDataCipher) {}

  /** Held to the end of the transaction: of several instances that start together one makes the first key. */
  async lock(manager: EntityManager): Promise<void> {
    await manager.query(`SELECT pg_advisory_xact_lock(hashtextextended('identity.signing-keys', 0))`);
  }

  async all(manager: EntityManager): Promise<SigningKey[]> {
    const rows = await manager.find(SigningKeyEntity, { order: { signsFrom: 'DESC', id: 'DESC' } });
    return rows.map(({ privateJwkSealed, ...row }) => ({
      ...row,
      publicJwk: row.publicJwk as Jwk,
      privateJwk: JSON.parse(this.cipher.open(privateJwkSealed, row.id)) as Jwk,
    }));
  }

  async insert(manager: EntityManager, { privateJwk, ...key }: SigningKey): Promise<void> {
    await manager.insert(SigningKeyEntity, { ...key, privateJwkSealed: this.cipher.seal(JSON.stringify(privateJwk), key.id) });
  }

  async remove(manager: EntityManager, ids: readonly string[]): Promise<void> {
    if (ids.length > 0) await manager.delete(SigningKeyEntity, [...ids]);
  }
}
