import { Injectable } from '@nestjs/common';
import type { Tx } from '@linli/unit-of-work';
import { IdentityError } from '../../identity.errors.js';
import { withSecret } from '../domain/client.js';
import { digestSecret } from '../domain/client-secret.js';
import { ClientsRepository } from '../persistence/clients.repository.js';
import { generateSecret } from './generate-secret.js';
import type { RegisteredClient } from './register-client.js';

@Injectable()
export class RotateClientSecret {
  constructor(private readonly clients: ClientsRepository) {}

  /** The former secret stops working with the commit. Throws `identity.client-not-found`, `identity.client-disabled`. */
  async execute(tx: Tx, id: string): Promise<RegisteredClient> {
    const client = await this.clients.lock(tx.manager, id);
    if (!client) throw new IdentityError('identity.client-not-found', { id });
    const secret = generateSecret();
    const result = withSecret(client, digestSecret(id, secret), tx.now);
    await this.clients.update(tx.manager, result);
    return { client: result, secret };
  }
}
