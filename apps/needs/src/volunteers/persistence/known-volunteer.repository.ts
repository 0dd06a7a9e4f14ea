import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { KnownVolunteerEntity } from './known-volunteer.entity.js';

@Injectable()
export class KnownVolunteerRepository {
  /** Writes the row unless a newer version is there already. */
  async note(manager: EntityManager, volunteer: KnownVolunteerEntity): Promise<void> {
    const { id, areaCode, registeredAt, version } = volunteer;
    await manager.query(
      `INSERT INTO known_volunteers (id, area_code, registered_at, version) VALUES ($1, $2, $3, $4)
       ON CONFLICT (id) DO UPDATE SET area_code = excluded.area_code, registered_at = excluded.registered_at, version = excluded.version
       WHERE known_volunteers.version < excluded.version`,
      [id, areaCode, registeredAt, version],
    );
  }

  async exists(manager: EntityManager, id: string): Promise<boolean> {
    return manager.exists(KnownVolunteerEntity, { where: { id } });
  }
}
