import { Injectable } from '@nestjs/common';
import type { Tx } from '@linli/unit-of-work';
import type { KnownVolunteer } from '../domain/known-volunteer.js';
import { KnownVolunteerEntity } from './known-volunteer.entity.js';

@Injectable()
export class KnownVolunteersRepository {
  /** Writes the row unless a newer version is there already. */
  async note(tx: Tx, volunteer: KnownVolunteer): Promise<void> {
    const { id, areaCode, registeredAt, version } = volunteer;
    await tx.manager.query(
      `INSERT INTO known_volunteers (id, area_code, registered_at, version) VALUES ($1, $2, $3, $4)
       ON CONFLICT (id) DO UPDATE SET area_code = excluded.area_code, registered_at = excluded.registered_at, version = excluded.version
       WHERE known_volunteers.version < excluded.version`,
      [id, areaCode, registeredAt, version],
    );
  }

  async isKnown(tx: Tx, id: string): Promise<boolean> {
    return tx.manager.exists(KnownVolunteerEntity, { where: { id } });
  }
}
