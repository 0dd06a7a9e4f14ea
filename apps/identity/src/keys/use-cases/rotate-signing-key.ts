import { Inject, Injectable } from '@nestjs/common';
import { SERVICE_CONFIG, type Config } from '@linli/service-defaults';
import type { Tx } from '@linli/unit-of-work';
import type { identityConfig } from '../../identity.config.js';
import { planRotation, type SigningKey } from '../domain/signing-key.js';
import { SigningKeysRepository } from '../persistence/signing-keys.repository.js';
import { CreateSigningKey } from './create-signing-key.js';

/** Publishes a new key now, which signs ten minutes later; keys that nobody can need any more are removed. */
@Injectable()
export class RotateSigningKey {
  constructor(
    private readonly keys: SigningKeysRepository,
    private readonly createSigningKey: CreateSigningKey,
    @Inject(SERVICE_CONFIG) private readonly config: Config<typeof identityConfig>,
  ) {}

  async execute(tx: Tx): Promise<SigningKey> {
    const { signsFrom, removed } = planRotation(await this.keys.lock(tx), tx.now, this.config.ACCESS_TOKEN_LIFETIME_SECONDS);
    await this.keys.remove(
      tx,
      removed.map(({ id }) => id),
    );
    return this.createSigningKey.execute(tx, signsFrom);
  }
}
