import { Injectable } from '@nestjs/common';
import type { Tx } from '@linli/unit-of-work';
import { KnownVolunteerEntity } from './known-volunteer.entity.js';

/** What is kept of a volunteer. */
export interface KnownVolunteer {
  readonly id: string;
  readonly areaCode: string;
  readonly registeredAt: Date;
  /** The volunteer's version that this was taken from: what is older comes too late. */
  readonly version: number;
}

/** The volunteers that a service has heard of. */
@Injectable()
export class KnownVolunteers {
  /** Keeps what was heard, unless something newer is there. */
  async note(tx: Tx, { id, areaCode, registeredAt, version }: KnownVolunteer): Promise<void> {
    await tx.manager.query(
      `INSERT INTO known_volunteers (id, area_code, registered_at, version) VALUES ($1, $2, $3, $4)
       ON CONFLICT (id) DO UPDATE SET area_code = excluded.area_code, registered_at = excluded.registered_at, version = excluded.version
       WHERE known_volunteers.version < excluded.version`,
      [id, areaCode, registeredAt, version],
    );
  }

  async find(tx: Tx, id: string): Promise<KnownVolunteer | null> {
    return tx.manager.findOneBy(KnownVolunteerEntity, { id });
  }
}
