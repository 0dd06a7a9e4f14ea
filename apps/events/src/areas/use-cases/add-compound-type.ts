import { cleanText } from '@linli/personal-data';
import { Injectable } from '@nestjs/common';
import type { Tx } from '@linli/unit-of-work';
import { EventsError } from '../../events.errors.js';
import type { CompoundType } from '../domain/area.js';
import { AreasRepository } from '../persistence/areas.repository.js';

/** Adds a type of compounds, for every area; none is renamed, since others count by it. Throws `events.compound-type-exists`. */
@Injectable()
export class AddCompoundType {
  constructor(private readonly areas: AreasRepository) {}

  async execute(tx: Tx, given: CompoundType): Promise<CompoundType> {
    const type = { code: given.code, name: cleanText(given.name) };
    if (!(await this.areas.addCompoundType(tx, type))) throw new EventsError('events.compound-type-exists', { code: type.code });
    return type;
  }
}
