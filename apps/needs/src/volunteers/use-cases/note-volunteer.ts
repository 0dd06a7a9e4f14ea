import { Injectable } from '@nestjs/common';
import type { Tx } from '@linli/unit-of-work';
import { KnownVolunteerRepository } from '../persistence/known-volunteer.repository.js';

/** Keeps what the points service says of a volunteer. The same or an older version changes nothing. */
@Injectable()
export class NoteVolunteer {
  constructor(private readonly volunteers: KnownVolunteerRepository) {}

  async execute(tx: Tx, volunteer: { id: string; areaCode: string; registeredAt: Date; version: number }): Promise<void> {
    await this.volunteers.note(tx.manager, volunteer);
  }
}
