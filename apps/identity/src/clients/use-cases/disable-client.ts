import { Injectable } from '@nestjs/common';
import type { Guard, Tx } from '@linli/unit-of-work';
import { disabled, type Client } from '../domain/client.js';
import { ChangeClient } from './change-client.js';

/** Disables a client: it gets no more tokens, and those it holds run out by themselves. Throws `identity.client-not-found`. */
@Injectable()
export class DisableClient {
  constructor(private readonly changeClient: ChangeClient) {}

  async execute(tx: Tx, { id, guard }: { id: string; guard: Pick<Guard, 'check'> }): Promise<Client> {
    return this.changeClient.execute(tx, id, { guard, decide: (client) => disabled(client, tx.now) });
  }
}
