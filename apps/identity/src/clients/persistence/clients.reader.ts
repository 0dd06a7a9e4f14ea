import { Injectable } from '@nestjs/common';
import { readPage, type Page, type PageRequest } from '@linli/unit-of-work';
import { DataSource, MoreThan } from 'typeorm';
import type { Client } from '../domain/client.js';
import { isWithin, type Administrator } from '../domain/manage-client.js';
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

  /** In the order of their ids; of a administrator only those within it. */
  async list(page: PageRequest, administrator?: Administrator): Promise<Page<Client>> {
    const found = await readPage(page, {
      filters: administrator ? { administrator: administrator.id, areas: administrator.areas } : {},
      positionOf: ({ id }: Client) => [id],
      fetch: (after, count) => this.fetch(after === null ? null : String(after[0]), count, administrator),
    });
    return found;
  }

  /** Rows that go beyond the administrator are read over: what is within is not to be said in SQL, and clients are few. */
  private async fetch(after: string | null, count: number, administrator: Administrator | undefined): Promise<Client[]> {
    const found: Client[] = [];
    for (let from = after; found.length < count;) {
      const rows = await this.dataSource.manager.find(ClientEntity, {
        where: from === null ? {} : { id: MoreThan(from) },
        order: { id: 'ASC' },
        take: count,
      });
      found.push(...rows.map(toClient).filter((client) => !administrator || isWithin(administrator, client)));
      from = rows.at(-1)?.id ?? null;
      if (rows.length < count) break;
    }
    return found.slice(0, count);
  }
}
