import { KnownAreas } from '@linli/known-areas';
import { normalPhone } from '@linli/personal-data';
import { newId, type Tx } from '@linli/unit-of-work';
import { Injectable } from '@nestjs/common';
import { PointsError } from '../../points.errors.js';
import { registerVolunteer, type MaskedVolunteer, type Registration, type Volunteer } from '../domain/volunteer.js';
import { VolunteersReader } from '../persistence/volunteers.reader.js';
import { VolunteersRepository } from '../persistence/volunteers.repository.js';
import { ChangeVolunteer } from './change-volunteer.js';

/**
 * Registers a volunteer. The same external reference with the same content gives the volunteer who is there.
 * Throws `points.area-unknown`, `points.phone-invalid`, `points.volunteer-reference-conflict`, `points.volunteer-duplicate` (a phone names one volunteer).
 * 志愿服务条例 Art. 7: skills and a way to reach the person are part of a registration, which must be true and complete.
 */
@Injectable()
export class RegisterVolunteer {
  constructor(
    private readonly changeVolunteer: ChangeVolunteer,
    private readonly volunteers: VolunteersRepository,
    private readonly reader: VolunteersReader,
    private readonly knownAreas: KnownAreas,
  ) {}

  async execute(tx: Tx, input: Registration): Promise<{ volunteer: MaskedVolunteer; registered: boolean }> {
    const { areaCode } = input;
    if (!(await this.knownAreas.knows(tx, areaCode))) throw new PointsError('points.area-unknown', { areaCode }, { pointer: '/areaCode' });
    const wanted = registerVolunteer(newId(), input, normalPhone(input.phone), tx.now);
    const added = await this.changeVolunteer.add(tx, wanted);
    return { volunteer: this.reader.present(added ?? (await this.existing(tx, wanted))), registered: added !== null };
  }

  private async existing(tx: Tx, given: Volunteer): Promise<Volunteer> {
    const wanted = this.volunteers.recorded(given);
    const known = await this.volunteers.findRegistered(tx, wanted);
    if (!known) throw new PointsError('points.volunteer-duplicate', {}, { pointer: '/phone' });
    if (!known.same) throw new PointsError('points.volunteer-reference-conflict', { ...wanted.externalRef }, { pointer: '/externalRef' });
    return known.volunteer;
  }
}
