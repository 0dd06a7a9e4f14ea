import { Injectable } from '@nestjs/common';
import type { Tx } from '@linli/unit-of-work';
import type { KnownVolunteer } from '../domain/known-volunteer.js';
import { KnownVolunteersRepository } from '../persistence/known-volunteers.repository.js';

/** Keeps what the points service says of a volunteer. The same or an older version changes nothing. */
@Injectable()
export class NoteVolunteer {
  constructor(private readonly volunteers: KnownVolunteersRepository) {}

  async execute(tx: Tx, volunteer: KnownVolunteer): Promise<void> {
    await this.volunteers.note(tx, volunteer);
  }
}
