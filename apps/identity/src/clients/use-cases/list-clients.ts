import { Injectable } from '@nestjs/common';
import type { Page, PageRequest } from '@linli/unit-of-work';
import type { Client } from '../domain/client.js';
import type { Administrator } from '../domain/manage-client.js';
import { ClientsReader } from '../persistence/clients.reader.js';

/** Clients in the order of their ids: those within a administrator, or every one for the operator. */
@Injectable()
export class ListClients {
  constructor(private readonly clients: ClientsReader) {}

  async execute(page: PageRequest, administrator?: Administrator): Promise<Page<Client>> {
    return this.clients.list(page, administrator);
  }
}
