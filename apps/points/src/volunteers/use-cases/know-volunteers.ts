import { Injectable } from '@nestjs/common';
import type { Tx } from '@linli/unit-of-work';
import type { Volunteer } from '../domain/volunteer.js';
import { VolunteersRepository } from '../persistence/volunteers.repository.js';

/** Those of these ids who are registered, in clear: for feature modules that must keep their names out of texts. */
@Injectable()
export class KnowVolunteers {
  constructor(private readonly volunteers: VolunteersRepository) {}

  async execute(tx: Tx, ids: readonly string[]): Promise<Volunteer[]> {
    return this.volunteers.find(tx, ids);
  }

  /** For each of these ids all that the same person is registered as, the id itself among them. */
  async registrations(tx: Tx, ids: readonly string[]): Promise<{ id: string; registration: string }[]> {
    return this.volunteers.registrationsOf(tx, ids);
  }
}
