import { Injectable } from '@nestjs/common';
import type { Tx } from '@linli/unit-of-work';
import { IdentityError } from '../../identity.errors.js';
import { newClient, type Client, type ClientDetails } from '../domain/client.js';
import { acceptSecret, digestSecret } from '../domain/client-secret.js';
import { ClientsRepository } from '../persistence/clients.repository.js';
import { generateSecret } from './generate-secret.js';

export interface RegisterClientInput extends ClientDetails {
  /** Left out, one is generated; that one is better. */
  secret?: string;
}

export interface RegisteredClient {
  client: Client;
  /** The only moment at which the secret is known: the database keeps a digest. */
  secret: string;
}

@Injectable()
export class RegisterClient {
  constructor(private readonly clients: ClientsRepository) {}

  /** Throws `identity.client-exists` and the codes of `newClient` and `acceptSecret`. */
  async execute(tx: Tx, input: RegisterClientInput): Promise<RegisteredClient> {
    const secret = input.secret === undefined ? generateSecret() : acceptSecret(input.secret);
    const client = newClient(input, digestSecret(input.id, secret), tx.now);
    if (!(await this.clients.insert(tx.manager, client))) throw new IdentityError('identity.client-exists', { id: input.id });
    return { client, secret };
  }
}
