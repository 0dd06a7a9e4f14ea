import { Injectable } from '@nestjs/common';
import { PersonalDataCipher } from '@linli/personal-data';
import type { Tx } from '@linli/unit-of-work';
import type { SigningKey } from '../domain/signing-key.js';
import { toSigningKey, toSigningKeyRow } from './signing-key-row.js';
import { SigningKeyEntity } from './signing-key.entity.js';

/** Signing keys for writing, each method in the caller's transaction. */
@Injectable()
export class SigningKeysRepository {
  constructor(private readonly cipher: PersonalDataCipher) {}

  /** All keys, youngest first, held to the end of the transaction: of several instances that start together one makes the first key. */
  async lock(tx: Tx): Promise<SigningKey[]> {
    await tx.manager.query(`SELECT pg_advisory_xact_lock(hashtextextended('identity.signing-keys', 0))`);
    const rows = await tx.manager.find(SigningKeyEntity, { order: { signsFrom: 'DESC', id: 'DESC' } });
    return rows.map((row) => toSigningKey(row, this.cipher));
  }

  async add(tx: Tx, key: SigningKey): Promise<void> {
    await tx.manager.insert(SigningKeyEntity, toSigningKeyRow(key, this.cipher));
  }

  async remove(tx: Tx, ids: readonly string[]): Promise<void> {
    if (ids.length > 0) await tx.manager.delete(SigningKeyEntity, [...ids]);
  }
}
