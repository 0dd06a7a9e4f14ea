import { Injectable } from '@nestjs/common';
import type { Guard, Tx } from '@linli/unit-of-work';
import { demandOther, type Administrator } from '../domain/manage-client.js';
import { disabled, type Client } from '../domain/client.js';
import { ChangeClient } from './change-client.js';

/** What a change of a client is asked with; without a administrator by the operator. */
export interface ManageClientInput {
  readonly id: string;
  readonly guard: Pick<Guard, 'check'>;
  readonly administrator?: Administrator | undefined;
}

/**
 * Disables a client: it gets no more tokens, and those it holds run out by themselves.
 * Throws `identity.client-not-found`, `identity.client-is-own`, `identity.last-administrator`.
 */
@Injectable()
export class DisableClient {
  constructor(private readonly changeClient: ChangeClient) {}

  async execute(tx: Tx, { id, guard, administrator }: ManageClientInput): Promise<Client> {
    const decide = (client: Client): Client => {
      if (administrator) demandOther(administrator, client);
      return disabled(client, tx.now);
    };
    return this.changeClient.execute(tx, id, { guard, administrator, decide });
  }
}
