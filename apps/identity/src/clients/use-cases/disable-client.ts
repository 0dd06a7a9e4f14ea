import { Injectable } from '@nestjs/common';
import type { Tx } from '@linli/unit-of-work';
import { IdentityError } from '../../identity.errors.js';
import { disabled, type Client } from '../domain/client.js';
import { ClientsRepository } from '../persistence/clients.repository.js';

@Injectable()
export class DisableClient {
  constructor(private readonly clients: ClientsRepository) {}

  /** The client gets no more tokens; those it holds run out by themselves. Throws `identity.client-not-found`. */
  async execute(tx: Tx, id: string): Promise<Client> {
    const client = await this.clients.lock(tx.manager, id);
    if (!client) throw new IdentityError('identity.client-not-found', { id });
    const result = disabled(client, tx.now);
    if (result !== client) await this.clients.update(tx.manager, result);
    return result;
  }
}
