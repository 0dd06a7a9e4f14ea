import { Inject, Injectable } from '@nestjs/common';
import { SERVICE_CONFIG, type Config } from '@linli/service-defaults';
import type { Tx } from '@linli/unit-of-work';
import type { identityConfig } from '../../identity.config.js';
import { publicationLeadMs, publishedKeys, type SigningKey } from '../domain/signing-key.js';
import { SigningKeysRepository } from '../persistence/signing-keys.repository.js';
import { CreateSigningKey } from './create-signing-key.js';

@Injectable()
export class RotateSigningKey {
  constructor(
    private readonly keys: SigningKeysRepository,
    private readonly create: CreateSigningKey,
    @Inject(SERVICE_CONFIG) private readonly config: Config<typeof identityConfig>,
  ) {}

  /** The new key is published now and signs after `publicationLeadMs`; keys that nobody can need any more are removed. */
  async execute(tx: Tx): Promise<SigningKey> {
    await this.keys.lock(tx.manager);
    const keys = await this.keys.all(tx.manager);
    const kept = new Set(publishedKeys(keys, tx.now, this.config.ACCESS_TOKEN_LIFETIME_SECONDS).map((key) => key.id));
    await this.keys.remove(
      tx.manager,
      keys.filter((key) => !kept.has(key.id)).map((key) => key.id),
    );
    return this.create.execute(tx, new Date(tx.now.getTime() + publicationLeadMs));
  }
}
