import { Injectable } from '@nestjs/common';
import { ownContext, UnitOfWork } from '@linli/unit-of-work';
import type { SigningKey } from '../domain/signing-key.js';
import { SigningKeysReader } from '../persistence/signing-keys.reader.js';
import { SigningKeysRepository } from '../persistence/signing-keys.repository.js';
import { CreateSigningKey } from './create-signing-key.js';

/** The keys of the issuer, youngest first. Makes the first one on a new database; several instances share them. */
@Injectable()
export class LoadSigningKeys {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly reader: SigningKeysReader,
    private readonly keys: SigningKeysRepository,
    private readonly createSigningKey: CreateSigningKey,
  ) {}

  async execute(): Promise<SigningKey[]> {
    const keys = await this.reader.list();
    if (keys.length > 0) return keys;
    return this.unitOfWork.run(ownContext('identity', 'keys'), async (tx) => {
      const madeMeanwhile = await this.keys.lock(tx);
      return madeMeanwhile.length > 0 ? madeMeanwhile : [await this.createSigningKey.execute(tx, tx.now)];
    });
  }
}
