import type { Actor } from '@linli/contracts';
import { admit, type Guard } from '@linli/unit-of-work';
import { Injectable } from '@nestjs/common';
import { PointsError } from '../../points.errors.js';
import type { MaskedVolunteer } from '../domain/volunteer.js';
import { VolunteersReader } from '../persistence/volunteers.reader.js';

/** Who asks: a volunteer sees nobody else. */
export interface Asker {
  readonly guard: Guard;
  readonly actor: Actor;
}

/**
 * One volunteer, name and phone masked. Throws `points.volunteer-not-found`, also for one outside the caller's areas, and for any other where a volunteer
 * asks.
 */
@Injectable()
export class FindVolunteer {
  constructor(private readonly volunteers: VolunteersReader) {}

  async execute(volunteerId: string, { guard, actor }: Asker): Promise<MaskedVolunteer> {
    const isAnother = actor.kind === 'volunteer' && actor.id !== volunteerId;
    const found = isAnother ? null : await this.volunteers.find(volunteerId);
    return admit(guard, found, () => new PointsError('points.volunteer-not-found', { volunteerId }));
  }
}
