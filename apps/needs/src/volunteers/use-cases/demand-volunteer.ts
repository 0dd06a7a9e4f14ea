import { Injectable } from '@nestjs/common';
import type { Tx } from '@linli/unit-of-work';
import { NeedsError } from '../../needs.errors.js';
import { KnownVolunteersRepository } from '../persistence/known-volunteers.repository.js';

/**
 * Refuses a volunteer who is not registered, or has not been heard of here yet.
 * Throws `needs.volunteer-unknown`.
 */
@Injectable()
export class DemandVolunteer {
  constructor(private readonly volunteers: KnownVolunteersRepository) {}

  async execute(tx: Tx, volunteerId: string): Promise<void> {
    if (await this.volunteers.isKnown(tx, volunteerId)) return;
    throw new NeedsError('needs.volunteer-unknown', { volunteerId }, { pointer: '/volunteerId', curable: true });
  }
}
