import { Injectable } from '@nestjs/common';
import { mapPage, readPage, type Page, type PageRequest } from '@linli/unit-of-work';
import { DataSource, MoreThan } from 'typeorm';
import type { Client } from '../domain/client.js';
import { toClient } from './client-row.js';
import { ClientEntity } from './client.entity.js';

/** Clients for answers. */
@Injectable()
export class ClientsReader {
  constructor(private readonly dataSource: DataSource) {}

  async find(id: string): Promise<Client | null> {
    const row = await this.dataSource.manager.findOne(ClientEntity, { where: { id } });
    return row && toClient(row);
  }

  /** In the order of their ids. */
  async list(page: PageRequest): Promise<Page<Client>> {
    const found = await readPage(page, {
      filters: {},
      positionOf: ({ id }: ClientEntity) => [id],
      fetch: (after, count) =>
        this.dataSource.manager.find(ClientEntity, {
          where: after === null ? {} : { id: MoreThan(String(after[0])) },
          order: { id: 'ASC' },
          take: count,
        }),
    });
    return mapPage(found, toClient);
  }
}
