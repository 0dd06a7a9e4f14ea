import { PersonalDataCipher } from '@linli/personal-data';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { registrationContent, type ExternalRef, type Volunteer } from '../domain/volunteer.js';
import { VolunteerEntity } from './volunteer.entity.js';

/** Volunteers at rest: sealed on the way in, opened on the way out; the row's id is the associated data, so a value opens only in its own row. */
@Injectable()
export class VolunteersRepository {
  constructor(private readonly cipher: PersonalDataCipher) {}

  /** Whether the row was written: false where the phone or the external reference is there already, also when another transaction just took it. */
  async insertNew(manager: EntityManager, volunteer: Volunteer): Promise<boolean> {
    const { id, externalRef } = volunteer;
    const result = await manager
      .createQueryBuilder()
      .insert()
      .into(VolunteerEntity)
      .values({
        id,
        version: volunteer.version,
        nameSealed: this.cipher.seal(volunteer.name, id),
        phoneSealed: this.cipher.seal(volunteer.phone, id),
        phoneHash: this.cipher.hash(volunteer.phone),
        areaCode: volunteer.areaCode,
        skills: [...volunteer.skills],
        externalSystem: externalRef?.system ?? null,
        externalRef: externalRef?.ref ?? null,
        contentHash: this.cipher.hash(registrationContent(volunteer)),
        registeredAt: volunteer.registeredAt,
      })
      .orIgnore()
      .returning('id')
      .execute();
    return (result.raw as unknown[]).length > 0;
  }

  async findById(manager: EntityManager, id: string): Promise<Volunteer | null> {
    const row = await manager.findOneBy(VolunteerEntity, { id });
    return row && this.toVolunteer(row);
  }

  /** The volunteer under an external reference, and whether what was registered is what `content` says. */
  async findByReference(
    manager: EntityManager,
    reference: ExternalRef,
    content: string,
  ): Promise<{ volunteer: Volunteer; same: boolean } | null> {
    const row = await manager.findOneBy(VolunteerEntity, { externalSystem: reference.system, externalRef: reference.ref });
    return row && { volunteer: this.toVolunteer(row), same: row.contentHash === this.cipher.hash(content) };
  }

  /** Volunteers in the areas, in order of registration, after the one with id `afterId`; one more than `limit`. */
  async list(manager: EntityManager, areaPatterns: readonly string[], afterId: string | null, limit: number): Promise<Volunteer[]> {
    const rows = await manager
      .createQueryBuilder(VolunteerEntity, 'v')
      .where('v.area_code LIKE ANY(:patterns)', { patterns: areaPatterns })
      .andWhere('(CAST(:afterId AS uuid) IS NULL OR v.id > :afterId)', { afterId })
      .orderBy('v.id')
      .limit(limit + 1)
      .getMany();
    return rows.map((row) => this.toVolunteer(row));
  }

  private toVolunteer(row: VolunteerEntity): Volunteer {
    const { id, version, areaCode, skills, externalSystem, externalRef, registeredAt } = row;
    return {
      id,
      version,
      name: this.cipher.open(row.nameSealed, id),
      phone: this.cipher.open(row.phoneSealed, id),
      areaCode,
      skills,
      externalRef: externalSystem !== null && externalRef !== null ? { system: externalSystem, ref: externalRef } : null,
      registeredAt,
    };
  }
}
