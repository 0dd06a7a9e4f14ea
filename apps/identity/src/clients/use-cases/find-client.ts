import { Injectable } from '@nestjs/common';
import { IdentityError } from '../../identity.errors.js';
import type { Client } from '../domain/client.js';
import { isWithin, type Administrator } from '../domain/manage-client.js';
import { ClientsReader } from '../persistence/clients.reader.js';

/** One client. Throws `identity.client-not-found`, also for one that goes beyond its administrator. */
@Injectable()
export class FindClient {
  constructor(private readonly clients: ClientsReader) {}

  async execute(id: string, administrator: Administrator): Promise<Client> {
    const client = await this.clients.find(id);
    if (!client || !isWithin(administrator, client)) throw new IdentityError('identity.client-not-found', { id });
    return client;
  }
}
