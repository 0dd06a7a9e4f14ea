import { Injectable } from '@nestjs/common';
import type { Tx } from '@linli/unit-of-work';
import { newClient, sameDetails, withDetails, withSecret, type Client, type ClientDetails } from '../domain/client.js';
import { acceptSecret, digestSecret, secretMatches } from '../domain/client-secret.js';
import { ClientsRepository } from '../persistence/clients.repository.js';

export interface EnsureClientInput extends ClientDetails {
  secret: string;
}

export type EnsuredClient = 'created' | 'updated' | 'unchanged';

/** Declares a client: afterwards it exists as given. Safe to repeat and to run twice at once, which a first run and a deployment job need. */
@Injectable()
export class EnsureClient {
  constructor(private readonly clients: ClientsRepository) {}

  /** A client that somebody disabled stays disabled (`identity.client-disabled` if its secret would change). */
  async execute(tx: Tx, input: EnsureClientInput): Promise<EnsuredClient> {
    const fresh = newClient(input, digestSecret(input.id, acceptSecret(input.secret)), tx.now);
    if (await this.clients.insert(tx.manager, fresh)) return 'created';
    const found = await this.clients.lock(tx.manager, input.id);
    const wanted = found && asDeclared(found, input, tx.now);
    if (!wanted || wanted === found) return 'unchanged';
    await this.clients.update(tx.manager, wanted);
    return 'updated';
  }
}

function asDeclared(found: Client, input: EnsureClientInput, now: Date): Client {
  const client = sameDetails(found, input) ? found : withDetails(found, input, now);
  if (secretMatches(input.id, input.secret, client.secretDigest)) return client;
  return withSecret(client, digestSecret(input.id, input.secret), now);
}
