import { Injectable } from '@nestjs/common';
import { cleanTexts } from '@linli/personal-data';
import type { Tx } from '@linli/unit-of-work';
import { registeredUnit, type Unit, type UnitFacts } from '../domain/unit.js';
import { messageOf } from '../domain/unit-messages.js';
import { UnitsRepository } from '../persistence/units.repository.js';

export interface SetUnitInput {
  readonly id: string;
  readonly facts: UnitFacts;
  /** May refuse the unit as it is. */
  readonly check: (before: Unit | null) => void;
}

/** The one way in which units come to be and change: lock, check, decide, clean, save, message. Throws `events.term-unfit` and what `check` throws. */
@Injectable()
export class SetUnit {
  constructor(private readonly units: UnitsRepository) {}

  async execute(tx: Tx, { id, facts, check }: SetUnitInput): Promise<{ unit: Unit; isNew: boolean }> {
    const before = await this.units.lock(tx, id);
    check(before);
    const contactName = facts.contact?.name;
    const clean = cleanTexts(facts, contactName ? [contactName] : [], ['kind', 'areas', 'contact', 'staff', 'term']);
    const staff = facts.staff.map((member) => cleanTexts(member, [], []));
    const unit = registeredUnit(before, id, { ...clean, staff }, tx.now);
    await this.units.save(tx, unit);
    const { contract, message } = messageOf(unit);
    await tx.outbox.add(contract, message);
    return { unit, isNew: before === null };
  }
}
