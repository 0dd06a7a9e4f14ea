import { Injectable } from '@nestjs/common';
import { cleanText } from '@linli/personal-data';
import type { Tx } from '@linli/unit-of-work';
import { EventsError } from '../../events.errors.js';
import { worksWithin, type Contact } from '../domain/unit.js';
import { UnitsRepository } from '../persistence/units.repository.js';

/** Shows whom to reach at a unit, and logs who looked and why. Throws `events.unit-not-found` and `events.contact-absent`. Source: PIPL Art. 51. */
@Injectable()
export class RevealContact {
  constructor(private readonly units: UnitsRepository) {}

  async execute(tx: Tx, { id, reason, areas }: { id: string; reason: string; areas: readonly string[] }): Promise<Contact> {
    const unit = await this.units.lock(tx, id);
    if (!unit || !worksWithin(unit, areas)) throw new EventsError('events.unit-not-found', { id });
    if (!unit.contact) throw new EventsError('events.contact-absent');
    await this.units.addReveal(tx, { unit: id, reason: cleanText(reason, unit.contact.name ? [unit.contact.name] : []) });
    return unit.contact;
  }
}
