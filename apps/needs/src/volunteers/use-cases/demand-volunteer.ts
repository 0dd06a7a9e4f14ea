import { Injectable } from '@nestjs/common';
import type { Tx } from '@linli/unit-of-work';
import { NeedsError } from '../../needs.errors.js';
import { KnownVolunteerRepository } from '../persistence/known-volunteer.repository.js';

/** Throws `needs.volunteer-unknown` unless the volunteer is registered and has been heard of here. */
@Injectable()
export class DemandVolunteer {
  constructor(private readonly volunteers: KnownVolunteerRepository) {}

  async execute(tx: Tx, volunteerId: string): Promise<void> {
    if (await this.volunteers.exists(tx.manager, volunteerId)) return;
    throw new NeedsError('needs.volunteer-unknown', { volunteerId }, { pointer: '/volunteerId', curable: true });
  }
}
