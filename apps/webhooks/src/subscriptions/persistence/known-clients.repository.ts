import { Injectable } from '@nestjs/common';
import type { Tx } from '@linli/unit-of-work';
import { DataSource, In, type EntityManager } from 'typeorm';
import type { KnownClient } from '../domain/known-client.js';
import { KnownClientEntity } from './known-client.entity.js';

@Injectable()
export class KnownClientsRepository {
  constructor(private readonly dataSource: DataSource) {}

  /** Writes the row unless a newer version is there already. */
  async note(tx: Tx, { id, isActive, areas, scopes, version }: KnownClient): Promise<void> {
    await tx.manager.query(
      `INSERT INTO known_clients (id, is_active, areas, scopes, version) VALUES ($1, $2, $3, $4, $5)
       ON CONFLICT (id) DO UPDATE SET is_active = excluded.is_active, areas = excluded.areas, scopes = excluded.scopes, version = excluded.version
       WHERE known_clients.version < excluded.version`,
      [id, isActive, areas, scopes, version],
    );
  }

  /** Those of these clients who are known, by id; in the caller's transaction where there is one. */
  async find(ids: readonly string[], manager: EntityManager = this.dataSource.manager): Promise<Map<string, KnownClient>> {
    if (ids.length === 0) return new Map();
    const rows = await manager.find(KnownClientEntity, { where: { id: In([...new Set(ids)]) } });
    return new Map(rows.map((row) => [row.id, row]));
  }
}
