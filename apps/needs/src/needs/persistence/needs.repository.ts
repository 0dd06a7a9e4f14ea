import { Injectable } from '@nestjs/common';
import { PersonalDataCipher } from '@linli/personal-data';
import type { Tx } from '@linli/unit-of-work';
import { IsNull } from 'typeorm';
import type { Need } from '../domain/need.js';
import { NeedEntity } from './need.entity.js';
import { changedColumns, toNeed, toNeedRow } from './need-row.js';

/** Needs for writing. */
@Injectable()
export class NeedsRepository {
  constructor(private readonly cipher: PersonalDataCipher) {}

  /** The next count of that day. Holds the day's row until the transaction ends, so numbers have no gaps. */
  async countUp(tx: Tx, day: string): Promise<number> {
    const rows: { last: number }[] = await tx.manager.query(
      `INSERT INTO need_numbers (day, last) VALUES ($1, 1)
       ON CONFLICT (day) DO UPDATE SET last = need_numbers.last + 1 RETURNING last`,
      [day],
    );
    return rows[0]?.last ?? 1;
  }

  /** The need that an incident waits for, not one that has lost it. */
  async findByIncident(tx: Tx, incidentId: string): Promise<Need | null> {
    const row = await tx.manager.findOne(NeedEntity, { where: { incidentId, sourceLostAt: IsNull() } });
    return row && toNeed(row, this.cipher);
  }

  /** The need with its row locked until the transaction ends, or null. */
  async lock(tx: Tx, id: string): Promise<Need | null> {
    const row = await tx.manager.findOne(NeedEntity, { where: { id }, lock: { mode: 'pessimistic_write' } });
    return row && toNeed(row, this.cipher);
  }

  /** `original` are the texts as given where they held personal data. */
  async add(tx: Tx, need: Need, original: string | null): Promise<void> {
    await tx.manager.insert(NeedEntity, toNeedRow(need, original, this.cipher));
  }

  /** Writes what changed between the locked need and its successor. */
  async save(tx: Tx, before: Need, after: Need): Promise<void> {
    await tx.manager.update(NeedEntity, { id: after.id }, changedColumns(before, after, this.cipher));
  }
}
