import { Injectable } from '@nestjs/common';
import { PersonalDataCipher } from '@linli/personal-data';
import type { EntityManager } from 'typeorm';
import type { Need } from '../domain/need.js';
import { NeedEntity } from './need.entity.js';
import { rankOf, toNeed, toNeedRow } from './need-row.js';

/** Needs for writing: every method works in the transaction whose manager it is given. */
@Injectable()
export class NeedRepository {
  constructor(private readonly cipher: PersonalDataCipher) {}

  /** The next number of that local day. Holds the day's row until the transaction ends, so numbers have no gaps. */
  async countUp(manager: EntityManager, day: string): Promise<number> {
    const rows: { last: number }[] = await manager.query(
      `INSERT INTO need_numbers (day, last) VALUES ($1, 1)
       ON CONFLICT (day) DO UPDATE SET last = need_numbers.last + 1 RETURNING last`,
      [day],
    );
    return rows[0]?.last ?? 1;
  }

  /** `original` are the texts as given where they held personal data. */
  async insert(manager: EntityManager, need: Need, original: string | null): Promise<void> {
    const originalSealed = original === null ? null : this.cipher.seal(original, need.id);
    await manager.insert(NeedEntity, { ...toNeedRow(need, this.cipher), originalSealed });
  }

  /** The need with its row locked until the transaction ends, or null. */
  async lock(manager: EntityManager, id: string): Promise<Need | null> {
    const row = await manager.findOne(NeedEntity, { where: { id }, lock: { mode: 'pessimistic_write' } });
    return row && toNeed(row, this.cipher);
  }

  async findByIncident(manager: EntityManager, incidentId: string): Promise<Need | null> {
    const row = await manager.findOne(NeedEntity, { where: { incidentId } });
    return row && toNeed(row, this.cipher);
  }

  /** Writes what a move may change; who ordered what and where never changes. */
  async save(manager: EntityManager, need: Need): Promise<void> {
    const { state, version, reason, outcome, rating, ratingComment, changedAt } = need;
    const changes = { state, version, reason, outcome, rating, ratingComment, changedAt, class: need.class, classRank: rankOf(need.class) };
    await manager.update(NeedEntity, { id: need.id }, changes);
  }
}
