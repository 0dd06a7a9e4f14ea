import { KnownAreas } from '@linli/known-areas';
import { normalPhone } from '@linli/personal-data';
import { newId, type Guard, type Tx } from '@linli/unit-of-work';
import { Injectable } from '@nestjs/common';
import { PointsError } from '../../points.errors.js';
import { registerVolunteer, type MaskedVolunteer, type Registration, type Volunteer } from '../domain/volunteer.js';
import { VolunteersReader } from '../persistence/volunteers.reader.js';
import { VolunteersRepository } from '../persistence/volunteers.repository.js';
import { ChangeVolunteer } from './change-volunteer.js';

export interface RegisterVolunteerInput extends Registration {
  readonly guard: Guard;
}

/**
 * Registers a volunteer. The same external reference with the same content gives the volunteer who is there. Who is registered outside the caller's areas is
 * registered here as well and nothing tells so; the caps of the award rule are the person's, however often registered.
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

  async execute(tx: Tx, { guard, ...input }: RegisterVolunteerInput): Promise<{ volunteer: MaskedVolunteer; registered: boolean }> {
    const { areaCode } = input;
    if (!(await this.knownAreas.knows(tx, areaCode))) throw new PointsError('points.area-unknown', { areaCode }, { pointer: '/areaCode' });
    const wanted = registerVolunteer(newId(), input, normalPhone(input.phone), tx.now);
    const existing = await this.existing(tx, this.volunteers.recorded(wanted), guard);
    const volunteer = existing ?? (await this.changeVolunteer.add(tx, wanted));
    return { volunteer: this.reader.present(volunteer), registered: !existing };
  }

  private async existing(tx: Tx, wanted: Volunteer, guard: Guard): Promise<Volunteer | null> {
    await this.volunteers.takeTurn(tx, wanted);
    const known = (await this.volunteers.findRegistered(tx, wanted)).filter(({ volunteer }) => guard.sees(volunteer.areaCode));
    const referred = known.find(({ by }) => by === 'reference');
    if (referred?.same) return referred.volunteer;
    if (referred) throw new PointsError('points.volunteer-reference-conflict', { ...wanted.externalRef }, { pointer: '/externalRef' });
    if (known.length > 0) throw new PointsError('points.volunteer-duplicate', {}, { pointer: '/phone' });
    return null;
  }
}
