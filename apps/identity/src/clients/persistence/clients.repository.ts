import { Injectable } from '@nestjs/common';
import { MoreThan, type EntityManager } from 'typeorm';
import type { Client, ClientState } from '../domain/client.js';
import { ClientEntity } from './client.entity.js';

@Injectable()
export class ClientsRepository {
  async find(manager: EntityManager, id: string): Promise<Client | null> {
    const row = await manager.findOne(ClientEntity, { where: { id } });
    return row && toClient(row);
  }

  async lock(manager: EntityManager, id: string): Promise<Client | null> {
    const row = await manager.findOne(ClientEntity, { where: { id }, lock: { mode: 'pessimistic_write' } });
    return row && toClient(row);
  }

  /** True if the row was inserted, false if the id was taken already, also by a transaction running at the same time. */
  async insert(manager: EntityManager, client: Client): Promise<boolean> {
    const result = await manager
      .createQueryBuilder()
      .insert()
      .into(ClientEntity)
      .values(toRow(client))
      .orIgnore()
      .returning('id')
      .execute();
    return (result.raw as unknown[]).length === 1;
  }

  async update(manager: EntityManager, client: Client): Promise<void> {
    await manager.update(ClientEntity, { id: client.id }, toRow(client));
  }

  /** Up to `count` clients whose id comes after `afterId`, in the order of ids. */
  async list(manager: EntityManager, afterId: string | null, count: number): Promise<Client[]> {
    const rows = await manager.find(ClientEntity, {
      where: afterId === null ? {} : { id: MoreThan(afterId) },
      order: { id: 'ASC' },
      take: count,
    });
    return rows.map(toClient);
  }
}

function toClient(row: ClientEntity): Client {
  return { ...row, state: row.state as ClientState };
}

function toRow(client: Client): ClientEntity {
  return { ...client, scopes: [...client.scopes], areas: [...client.areas] };
}
