import { Injectable } from '@nestjs/common';
import { actorText } from '@linli/contracts';
import { PersonalDataCipher } from '@linli/personal-data';
import { newId, type Tx } from '@linli/unit-of-work';
import type { Unit } from '../domain/unit.js';
import { ContactRevealEntity } from './contact-reveal.entity.js';
import { UnitEntity } from './unit.entity.js';
import { toUnit, toUnitRow } from './unit-row.js';

/** Units for writing. */
@Injectable()
export class UnitsRepository {
  constructor(private readonly cipher: PersonalDataCipher) {}

  /** The unit, or null; nobody else registers or changes it until the transaction ends. */
  async lock(tx: Tx, id: string): Promise<Unit | null> {
    await tx.manager.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 11))', [id]);
    const row = await tx.manager.findOne(UnitEntity, { where: { id } });
    return row && toUnit(row, this.cipher);
  }

  async save(tx: Tx, unit: Unit): Promise<void> {
    await tx.manager.upsert(UnitEntity, toUnitRow(unit, this.cipher) as object, ['id']);
  }

  /** Notes that the context's actor has seen whom to reach; `reason` is clean already. */
  async addReveal({ manager, context, now }: Tx, { unit, reason }: { unit: string; reason: string }): Promise<void> {
    const { actor, clientId } = context;
    await manager.insert(ContactRevealEntity, { id: newId(), unit, actor: actorText(actor), clientId, reason, at: now });
  }
}
