import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '@linli/unit-of-work';
import { DataSource } from 'typeorm';
import { makeOwnContext } from './make-own-context.js';
import type { SigningKey } from '../domain/signing-key.js';
import { SigningKeysRepository } from '../persistence/signing-keys.repository.js';
import { CreateSigningKey } from './create-signing-key.js';

/** The keys of the issuer, youngest first. Makes the first one on a new database; several instances share them. */
@Injectable()
export class LoadSigningKeys {
  constructor(
    private readonly dataSource: DataSource,
    private readonly unitOfWork: UnitOfWork,
    private readonly keys: SigningKeysRepository,
    private readonly create: CreateSigningKey,
  ) {}

  async execute(): Promise<SigningKey[]> {
    const keys = await this.keys.all(this.dataSource.manager);
    if (keys.length > 0) return keys;
    return this.unitOfWork.run(makeOwnContext('keys'), async (tx) => {
      await this.keys.lock(tx.manager);
      const madeMeanwhile = await this.keys.all(tx.manager);
      return madeMeanwhile.length > 0 ? madeMeanwhile : [await this.create.execute(tx, tx.now)];
    });
  }
}
