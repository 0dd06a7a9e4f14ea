import { cleanText } from '@linli/personal-data';
import { admit, type Guard, type Tx } from '@linli/unit-of-work';
import { Injectable } from '@nestjs/common';
import { PointsError } from '../../points.errors.js';
import { VolunteerRevealsRepository } from '../persistence/volunteer-reveals.repository.js';
import { VolunteersRepository } from '../persistence/volunteers.repository.js';

export interface RevealedVolunteer {
  readonly name: string | null;
  readonly phone: string | null;
}

/**
 * Shows the staff of a volunteer's area whom to ring, and logs each look. Throws `points.volunteer-not-found`, also for one outside the caller's areas.
 * Source: PIPL Art. 6 and 51.
 */
@Injectable()
export class RevealVolunteer {
  constructor(
    private readonly volunteers: VolunteersRepository,
    private readonly reveals: VolunteerRevealsRepository,
  ) {}

  async execute(tx: Tx, input: { volunteerId: string; reason: string; guard: Guard }): Promise<RevealedVolunteer> {
    const { volunteerId, reason, guard } = input;
    const [found] = await this.volunteers.find(tx, [volunteerId]);
    const { name, phone } = admit(guard, found, () => new PointsError('points.volunteer-not-found', { volunteerId }));
    await this.reveals.add(tx, { volunteerId, reason: cleanText(reason, [name]) });
    return { name, phone };
  }
}
