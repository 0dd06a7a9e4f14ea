import { admit, type Guard } from '@linli/unit-of-work';
import { Injectable } from '@nestjs/common';
import { PointsError } from '../../points.errors.js';
import type { MaskedVolunteer } from '../domain/volunteer.js';
import { VolunteersReader } from '../persistence/volunteers.reader.js';

/** One volunteer, name and phone masked. Throws `points.volunteer-not-found`, also for one outside the caller's areas. */
@Injectable()
export class FindVolunteer {
  constructor(private readonly volunteers: VolunteersReader) {}

  async execute(volunteerId: string, guard: Guard): Promise<MaskedVolunteer> {
    const found = await this.volunteers.find(volunteerId);
    return admit(guard, found, () => new PointsError('points.volunteer-not-found', { volunteerId }));
  }
}
