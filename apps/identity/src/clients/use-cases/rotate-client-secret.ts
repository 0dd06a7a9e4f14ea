import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Tx } from '@linli/unit-of-work';
import { withSecret } from '../domain/client.js';
import { digestSecret, secretBytes } from '../domain/client-secret.js';
import type { ManageClientInput } from './disable-client.js';
import { ChangeClient } from './change-client.js';
import type { RegisteredClient } from './register-client.js';

/** Replaces the secret of a client; the former one stops working with the commit. Throws `identity.client-not-found`, `identity.client-disabled`. */
@Injectable()
export class RotateClientSecret {
  constructor(private readonly changeClient: ChangeClient) {}

  async execute(tx: Tx, { id, guard, administrator }: ManageClientInput): Promise<RegisteredClient> {
    const secret = randomBytes(secretBytes).toString('base64url');
    const digest = digestSecret(id, secret);
    return {
      client: await this.changeClient.execute(tx, id, { guard, administrator, decide: (client) => withSecret(client, digest, tx.now) }),
      secret,
    };
  }
}
