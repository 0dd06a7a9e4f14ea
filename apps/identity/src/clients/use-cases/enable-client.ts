import { Injectable } from '@nestjs/common';
import type { Tx } from '@linli/unit-of-work';
import { enabled, type Client } from '../domain/client.js';
import { ChangeClient } from './change-client.js';
import type { ManageClientInput } from './disable-client.js';

/** Enables a disabled client again, with the secret and the grants that it had. Throws `identity.client-not-found`. */
@Injectable()
export class EnableClient {
  constructor(private readonly changeClient: ChangeClient) {}

  async execute(tx: Tx, { id, guard, administrator }: ManageClientInput): Promise<Client> {
    return this.changeClient.execute(tx, id, { guard, administrator, decide: (client) => enabled(client, tx.now) });
  }
}
