import { PersonalDataCipher } from '@linli/personal-data';
import { Injectable } from '@nestjs/common';
import type { Tx } from '@linli/unit-of-work';
import { In } from 'typeorm';
import type { Volunteer } from '../domain/volunteer.js';
import { recordedVolunteer, toVolunteer, toVolunteerRow } from './volunteer-row.js';
import { VolunteerEntity } from './volunteer.entity.js';

/** Volunteers for writing, each method in the caller's transaction. */
@Injectable()
export class VolunteersRepository {
  constructor(private readonly cipher: PersonalDataCipher) {}

  /** Whether the row was written: false where the phone or the external reference is there already, also when another transaction just took it. */
  async add(tx: Tx, volunteer: Volunteer): Promise<boolean> {
    const insert = tx.manager.createQueryBuilder().insert().into(VolunteerEntity).values(toVolunteerRow(volunteer, this.cipher));
    const { raw } = await insert.orIgnore().returning('id').execute();
    return (raw as unknown[]).length > 0;
  }

  /** Those of these ids who are registered, in order of registration. */
  async find(tx: Tx, ids: readonly string[]): Promise<Volunteer[]> {
    const rows = await tx.manager.find(VolunteerEntity, { where: { id: In(ids) }, order: { id: 'ASC' } });
    return rows.map((row) => toVolunteer(row, this.cipher));
  }

  /** The volunteer under the reference of `wanted`, and whether what was registered is the same. */
  async findRegistered(tx: Tx, wanted: Volunteer): Promise<{ volunteer: Volunteer; same: boolean } | null> {
    if (!wanted.externalRef) return null;
    const { system, ref } = wanted.externalRef;
    const row = await tx.manager.findOneBy(VolunteerEntity, { externalSystem: system, externalRef: ref });
    return row && { volunteer: toVolunteer(row, this.cipher), same: row.contentHash === toVolunteerRow(wanted, this.cipher).contentHash };
  }

  /** As it may be written down. */
  recorded(volunteer: Volunteer): Volunteer {
    return recordedVolunteer(volunteer, this.cipher);
  }
}
