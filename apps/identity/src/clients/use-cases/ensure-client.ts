import { Injectable } from '@nestjs/common';
import { cleanText } from '@linli/personal-data';
import { platformGuard, type Tx } from '@linli/unit-of-work';
import { asDeclared, newClient, type ClientDetails } from '../domain/client.js';
import { acceptSecret, digestSecret } from '../domain/client-secret.js';
import { ChangeClient } from './change-client.js';

export interface EnsureClientInput extends ClientDetails {
  secret: string;
}

export type EnsuredClient = 'created' | 'updated' | 'unchanged';

/**
 * Declares a client: afterwards it exists as given. Safe to repeat and to run twice at once, which a first run and a deployment job need.
 * A client that somebody disabled stays disabled. Throws `identity.client-disabled` where its secret would change, `identity.secret-too-weak` and the codes
 * of a registration.
 */
@Injectable()
export class EnsureClient {
  constructor(private readonly changeClient: ChangeClient) {}

  async execute(tx: Tx, input: EnsureClientInput): Promise<EnsuredClient> {
    const declared = { ...input, name: cleanText(input.name) };
    const fresh = newClient(declared, digestSecret(input.id, acceptSecret(input.secret)), tx.now);
    if (await this.changeClient.add(tx, fresh)) return 'created';
    let outcome: EnsuredClient = 'unchanged';
    await this.changeClient.execute(tx, input.id, {
      guard: platformGuard,
      decide: (found) => {
        const wanted = asDeclared(found, declared, input.secret, tx.now);
        if (wanted !== found) outcome = 'updated';
        return wanted;
      },
    });
    return outcome;
  }
}
