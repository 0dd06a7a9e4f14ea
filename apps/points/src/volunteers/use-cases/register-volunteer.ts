import { volunteerRegisteredV1 } from '@linli/contracts';
import { newId, type Tx } from '@linli/unit-of-work';
import { Injectable } from '@nestjs/common';
import { OpenAccounts } from '../../ledger/use-cases/open-accounts.js';
import { PointsError } from '../../points.errors.js';
import { normalisePhone } from '../domain/phone-number.js';
import { registrationContent, tidySkills, type ExternalRef, type Volunteer } from '../domain/volunteer.js';
import { VolunteersRepository } from '../persistence/volunteers.repository.js';
import { maskVolunteer, type MaskedVolunteer } from './mask-volunteer.js';

export interface RegisterVolunteerInput {
  readonly name: string;
  readonly phone: string;
  readonly areaCode: string;
  readonly skills: readonly string[];
  readonly externalRef: ExternalRef | null;
}

/**
 * Registers a volunteer with an account in each ledger. The same external reference with the same content gives the volunteer who is there.
 * Throws `points.volunteer-reference-conflict`, `points.volunteer-duplicate` (a phone names one volunteer), `points.phone-invalid`.
 */
@Injectable()
export class RegisterVolunteer {
  constructor(
    private readonly volunteers: VolunteersRepository,
    private readonly openAccounts: OpenAccounts,
  ) {}

  async execute(tx: Tx, input: RegisterVolunteerInput): Promise<{ volunteer: MaskedVolunteer; registered: boolean }> {
    const volunteer: Volunteer = {
      ...input,
      id: newId(),
      version: 1,
      name: input.name.trim(),
      phone: normalisePhone(input.phone),
      skills: tidySkills(input.skills),
      registeredAt: tx.now,
    };
    if (!(await this.volunteers.insertNew(tx.manager, volunteer)))
      return { volunteer: maskVolunteer(await this.existing(tx, volunteer)), registered: false };
    const { id: volunteerId, areaCode, version, registeredAt } = volunteer;
    await this.openAccounts.execute(tx, { volunteerId, areaCode });
    await tx.outbox.add(volunteerRegisteredV1, {
      key: volunteerId,
      version,
      data: { volunteerId, areaCode, registeredAt: registeredAt.toISOString() },
    });
    return { volunteer: maskVolunteer(volunteer), registered: true };
  }

  private async existing(tx: Tx, wanted: Volunteer): Promise<Volunteer> {
    const reference = wanted.externalRef;
    const known = reference && (await this.volunteers.findByReference(tx.manager, reference, registrationContent(wanted)));
    if (!known) throw new PointsError('points.volunteer-duplicate', {}, { pointer: '/phone' });
    if (!known.same) throw new PointsError('points.volunteer-reference-conflict', { ...reference }, { pointer: '/externalRef' });
    return known.volunteer;
  }
}
