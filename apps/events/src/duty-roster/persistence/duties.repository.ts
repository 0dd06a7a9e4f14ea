import { Injectable } from '@nestjs/common';
import type { Tx } from '@linli/unit-of-work';
import { IsNull } from 'typeorm';
import type { Absence, Duty, DutyFacts } from '../domain/duty.js';
import { AbsenceEntity } from './absence.entity.js';
import { DutyEntity } from './duty.entity.js';
import { toDuty, toDutyRow } from './duty-row.js';

/** The roster for writing. */
@Injectable()
export class DutiesRepository {
  /** Every duty of the same subject; nobody else enters one for it until the transaction ends. */
  async lockSubject(tx: Tx, { areaCode, unit, kind }: Pick<DutyFacts, 'areaCode' | 'unit' | 'kind'>): Promise<Duty[]> {
    await tx.manager.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 13))', [JSON.stringify([areaCode, unit, kind])]);
    const rows = await tx.manager.find(DutyEntity, { where: { areaCode, unit: unit ?? IsNull(), kind } });
    return rows.map(toDuty);
  }

  async lock(tx: Tx, id: string): Promise<Duty | null> {
    const row = await tx.manager.findOne(DutyEntity, { where: { id }, lock: { mode: 'pessimistic_write' } });
    return row && toDuty(row);
  }

  async save(tx: Tx, duty: Duty): Promise<void> {
    await tx.manager.upsert(DutyEntity, toDutyRow(duty) as object, ['id']);
  }

  async addAbsence(tx: Tx, absence: Absence): Promise<void> {
    await tx.manager.insert(AbsenceEntity, absence);
  }
}
