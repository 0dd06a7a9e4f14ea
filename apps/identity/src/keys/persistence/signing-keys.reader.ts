import { Injectable } from '@nestjs/common';
import { PersonalDataCipher } from '@linli/personal-data';
import { DataSource } from 'typeorm';
import type { SigningKey } from '../domain/signing-key.js';
import { toSigningKey } from './signing-key-row.js';
import { SigningKeyEntity } from './signing-key.entity.js';

/** Signing keys for those who sign and verify. */
@Injectable()
export class SigningKeysReader {
  constructor(
    private readonly dataSource: DataSource,
    private readonly cipher: PersonalDataCipher,
  ) {}

  /** Youngest first. */
  async list(): Promise<SigningKey[]> {
    const rows = await this.dataSource.manager.find(SigningKeyEntity, { order: { signsFrom: 'DESC', id: 'DESC' } });
    return rows.map((row) => toSigningKey(row, this.cipher));
  }
}
