import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Tx } from '@linli/unit-of-work';
import { IdentityError } from '../../identity.errors.js';
import { newClient, type Client, type ClientDetails } from '../domain/client.js';
import { digestSecret, secretBytes } from '../domain/client-secret.js';
import { demandWithin, type Administrator } from '../domain/manage-client.js';
import { ChangeClient } from './change-client.js';

export interface RegisteredClient {
  readonly client: Client;
  /** The only moment at which the secret is known: the database keeps a digest. */
  readonly secret: string;
}

/**
 * Registers a machine client with a secret that is made here.
 * Throws `identity.client-exists`, `identity.grant-exceeded`, and the codes of `newClient`.
 */
@Injectable()
export class RegisterClient {
  constructor(private readonly changeClient: ChangeClient) {}

  async execute(tx: Tx, details: ClientDetails, administrator?: Administrator): Promise<RegisteredClient> {
    const secret = randomBytes(secretBytes).toString('base64url');
    const wanted = newClient(details, digestSecret(details.id, secret), tx.now);
    if (administrator) demandWithin(administrator, wanted);
    const client = await this.changeClient.add(tx, wanted);
    if (!client) throw new IdentityError('identity.client-exists', { id: details.id }, { pointer: '/id' });
    return { client, secret };
  }
}
