import { volunteerRegisteredV1 } from '@linli/contracts';
import type { Tx } from '@linli/unit-of-work';
import { Injectable } from '@nestjs/common';
import type { Volunteer } from '../domain/volunteer.js';
import { VolunteersRepository } from '../persistence/volunteers.repository.js';

/** The one way in which a volunteer is written: cleaned, saved, and said to others. So far a volunteer is registered, and nothing more is changed. */
@Injectable()
export class ChangeVolunteer {
  constructor(private readonly volunteers: VolunteersRepository) {}

  /** The volunteer as written. */
  async add(tx: Tx, given: Volunteer): Promise<Volunteer> {
    const volunteer = this.volunteers.recorded(given);
    await this.volunteers.add(tx, volunteer);
    const { id: volunteerId, areaCode, version, registeredAt } = volunteer;
    const data = { volunteerId, areaCode, registeredAt: registeredAt.toISOString() };
    await tx.outbox.add(volunteerRegisteredV1, { key: volunteerId, version, data });
    return volunteer;
  }
}
