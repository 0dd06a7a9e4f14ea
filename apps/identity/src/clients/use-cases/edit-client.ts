import { Injectable } from '@nestjs/common';
import type { Tx } from '@linli/unit-of-work';
import { withDetails, type Client, type ClientDetails } from '../domain/client.js';
import { ChangeClient } from './change-client.js';
import type { ManageClientInput } from './disable-client.js';

export interface EditClientInput extends ManageClientInput {
  /** What is not named stays. */
  readonly changes: Partial<Omit<ClientDetails, 'id'>>;
}

/**
 * Changes what a client is called and may do; tokens that it holds stay as they are until they run out.
 * Throws `identity.client-not-found`, `identity.grant-exceeded`, `identity.last-administrator`, and the codes of `newClient`.
 */
@Injectable()
export class EditClient {
  constructor(private readonly changeClient: ChangeClient) {}

  async execute(tx: Tx, { id, guard, administrator, changes }: EditClientInput): Promise<Client> {
    const given = Object.fromEntries(Object.entries(changes).filter(([, value]) => value !== undefined));
    return this.changeClient.execute(tx, id, {
      guard,
      administrator,
      decide: (client) => withDetails(client, { ...client, ...given }, tx.now),
    });
  }
}
