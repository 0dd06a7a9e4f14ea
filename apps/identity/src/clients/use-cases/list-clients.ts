import { Injectable } from '@nestjs/common';
import type { Page, PageRequest } from '@linli/unit-of-work';
import type { Client } from '../domain/client.js';
import { ClientsReader } from '../persistence/clients.reader.js';

/** Every client, in the order of their ids. */
@Injectable()
export class ListClients {
  constructor(private readonly clients: ClientsReader) {}

  async execute(page: PageRequest): Promise<Page<Client>> {
    return this.clients.list(page);
  }
}
