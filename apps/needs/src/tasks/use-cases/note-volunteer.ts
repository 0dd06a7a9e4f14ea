import { Injectable } from '@nestjs/common';
import { KnownVolunteers, type KnownVolunteer } from '@linli/known-volunteers';
import type { Tx } from '@linli/unit-of-work';

/** Keeps what the points service says of a volunteer. The same or an older version changes nothing. */
@Injectable()
export class NoteVolunteer {
  constructor(private readonly volunteers: KnownVolunteers) {}

  async execute(tx: Tx, volunteer: KnownVolunteer): Promise<void> {
    await this.volunteers.note(tx, volunteer);
  }
}
