import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { IdentityError } from '../../identity.errors.js';
import type { Client } from '../domain/client.js';
import { ClientsRepository } from '../persistence/clients.repository.js';

@Injectable()
export class ReadClients {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clients: ClientsRepository,
  ) {}

  /** Throws `identity.client-not-found`. */
  async one(id: string): Promise<Client> {
    const client = await this.find(id);
    if (!client) throw new IdentityError('identity.client-not-found', { id });
    return client;
  }

  find(id: string): Promise<Client | null> {
    return this.clients.find(this.dataSource.manager, id);
  }

  after(id: string | null, count: number): Promise<Client[]> {
    return this.clients.list(this.dataSource.manager, id, count);
  }
}
