import { PersonalDataCipher } from '@linli/personal-data';
import { Injectable } from '@nestjs/common';
import type { Tx } from '@linli/unit-of-work';
import { In } from 'typeorm';
import type { Volunteer } from '../domain/volunteer.js';
import { recordedVolunteer, toVolunteer, toVolunteerRow } from './volunteer-row.js';
import { VolunteerEntity } from './volunteer.entity.js';

export interface Registered {
  readonly volunteer: Volunteer;
  readonly by: 'reference' | 'phone';
  readonly same: boolean;
}

/** Volunteers for writing, each method in the caller's transaction. */
@Injectable()
export class VolunteersRepository {
  constructor(private readonly cipher: PersonalDataCipher) {}

  /** Waits until no other transaction registers somebody with this phone, and then this reference: always in that order, so that nobody blocks each other. */
  async takeTurn(tx: Tx, wanted: Volunteer): Promise<void> {
    const { phoneHash, externalSystem, externalRef } = toVolunteerRow(wanted, this.cipher);
    for (const key of [phoneHash, `${externalSystem}:${externalRef}`])
      await tx.manager.query(`SELECT pg_advisory_xact_lock(hashtextextended($1, 12))`, [key]);
  }

  async add(tx: Tx, volunteer: Volunteer): Promise<void> {
    await tx.manager.insert(VolunteerEntity, toVolunteerRow(volunteer, this.cipher));
  }

  /** Those of these ids who are registered, in order of registration. */
  async find(tx: Tx, ids: readonly string[]): Promise<Volunteer[]> {
    const rows = await tx.manager.find(VolunteerEntity, { where: { id: In(ids) }, order: { id: 'ASC' } });
    return rows.map((row) => toVolunteer(row, this.cipher));
  }

  /** Who is registered with the reference or the phone of `wanted`, wherever: with which of them, and whether what was registered is the same. */
  async findRegistered(tx: Tx, wanted: Volunteer): Promise<Registered[]> {
    const row = toVolunteerRow(wanted, this.cipher);
    const { externalSystem, externalRef } = row;
    const isReferred = (found: VolunteerEntity) =>
      externalRef !== null && found.externalSystem === externalSystem && found.externalRef === externalRef;
    const where = [{ phoneHash: row.phoneHash }, ...(externalSystem && externalRef ? [{ externalSystem, externalRef }] : [])];
    const rows = await tx.manager.find(VolunteerEntity, { where, order: { id: 'ASC' } });
    return rows.map((found) => ({
      volunteer: toVolunteer(found, this.cipher),
      by: isReferred(found) ? 'reference' : 'phone',
      same: found.contentHash === row.contentHash,
    }));
  }

  /** Every registration of the persons behind these ids, the ids themselves among them: one person has one phone, in each area where they are registered. */
  async registrationsOf(tx: Tx, ids: readonly string[]): Promise<{ id: string; registration: string }[]> {
    return tx.manager.query<{ id: string; registration: string }[]>(
      `SELECT v.id, o.id AS registration FROM volunteers v JOIN volunteers o ON o.phone_hash = v.phone_hash WHERE v.id = ANY($1::uuid[])`,
      [ids],
    );
  }

  /** As it may be written down. */
  recorded(volunteer: Volunteer): Volunteer {
    return recordedVolunteer(volunteer, this.cipher);
  }
}
