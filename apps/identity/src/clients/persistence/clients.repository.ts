import { Injectable } from '@nestjs/common';
import type { Tx } from '@linli/unit-of-work';
import { managing, type Client } from '../domain/client.js';
import { toClient, toClientRow } from './client-row.js';
import { ClientEntity } from './client.entity.js';

/** Clients for writing, each method in the caller's transaction. */
@Injectable()
export class ClientsRepository {
  /** The client with its row locked until the transaction ends, or null. */
  async lock(tx: Tx, id: string): Promise<Client | null> {
    const row = await tx.manager.findOne(ClientEntity, { where: { id }, lock: { mode: 'pessimistic_write' } });
    return row && toClient(row);
  }

  /** True if the row was written, false if the id is taken, also by a transaction running at the same time. */
  async add(tx: Tx, client: Client): Promise<boolean> {
    const insert = tx.manager.createQueryBuilder().insert().into(ClientEntity).values(toClientRow(client));
    const { raw } = await insert.orIgnore().returning('id').execute();
    return (raw as unknown[]).length === 1;
  }

  /** Whether an active client beside this one may manage clients; no other transaction changes that until this one has ended. */
  async hasOtherAdministrator(tx: Tx, id: string): Promise<boolean> {
    await tx.manager.query(`SELECT pg_advisory_xact_lock(hashtextextended('identity.administrators', 0))`);
    const rows = await tx.manager.query<unknown[]>(
      `SELECT 1 FROM clients WHERE id <> $1 AND state = 'active' AND $2 = ANY (scopes) LIMIT 1`,
      [id, managing],
    );
    return rows.length > 0;
  }

  /** Writes what changed between the locked client and its successor. */
  async save(tx: Tx, before: Client, after: Client): Promise<void> {
    if (after !== before) await tx.manager.update(ClientEntity, { id: before.id }, toClientRow(after));
  }
}
