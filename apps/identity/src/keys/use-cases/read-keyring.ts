import { Inject, Injectable } from '@nestjs/common';
import { SERVICE_CONFIG, SERVICE_LOG, type Config, type Log } from '@linli/service-defaults';
import { Clock } from '@linli/unit-of-work';
import type { identityConfig } from '../../identity.config.js';
import { SIGNING_ALGORITHM, currentKey, publishedKeys, type SigningKey } from '../domain/signing-key.js';
import { LoadSigningKeys } from './load-signing-keys.js';

export interface Keyring {
  readonly published: readonly SigningKey[];
  readonly current: SigningKey;
  readonly algorithm: string;
}

/** Shorter than `publicationLeadMs`: every instance publishes a new key before any of them signs with it. */
const keysAgeMsMax = 60_000;

/** The keys in memory, read again in the background once they are a minute old; while the database is away the known ones go on serving. */
@Injectable()
export class ReadKeyring {
  private keys: Promise<SigningKey[]> | undefined;
  private loadedAtMs = 0;

  constructor(
    private readonly load: LoadSigningKeys,
    private readonly clock: Clock,
    @Inject(SERVICE_CONFIG) private readonly config: Config<typeof identityConfig>,
    @Inject(SERVICE_LOG) private readonly log: Log,
  ) {}

  async execute(): Promise<Keyring> {
    const now = this.clock.now();
    if (this.keys === undefined) await this.first(now);
    else if (now.getTime() - this.loadedAtMs > keysAgeMsMax) this.again(now);
    const keys = (await this.keys) ?? [];
    const current = currentKey(keys, now) ?? keys[0];
    if (!current) throw new Error('There is no signing key.');
    return { published: publishedKeys(keys, now, this.config.ACCESS_TOKEN_LIFETIME_SECONDS), current, algorithm: SIGNING_ALGORITHM };
  }

  private async first(now: Date): Promise<void> {
    this.loadedAtMs = now.getTime();
    this.keys = this.load.execute();
    await this.keys.catch((error: unknown) => {
      this.keys = undefined;
      throw error;
    });
  }

  private again(now: Date): void {
    this.loadedAtMs = now.getTime();
    void this.load.execute().then(
      (keys) => (this.keys = Promise.resolve(keys)),
      (error: unknown) =>
        this.log.warn({ err: error instanceof Error ? error.name : typeof error }, 'signing keys could not be read again'),
    );
  }
}
