import { Injectable } from '@nestjs/common';
import type { Page, PageRequest } from '@linli/unit-of-work';
import { EventsError } from '../../events.errors.js';
import { worksWithin, type Unit } from '../domain/unit.js';
import { UnitsReader, type UnitFilters } from '../persistence/units.reader.js';

/** What is known of units. */
@Injectable()
export class ReadUnits {
  constructor(private readonly units: UnitsReader) {}

  /** By id. Throws `platform.cursor-invalid`. */
  async list(filters: UnitFilters, page: PageRequest): Promise<Page<Unit>> {
    return this.units.list(filters, page);
  }

  /** A unit that works somewhere in the areas. Throws `events.unit-not-found`. */
  async find(id: string, areas: readonly string[]): Promise<Unit> {
    const unit = await this.units.find(id);
    if (!unit || !worksWithin(unit, areas)) throw new EventsError('events.unit-not-found', { id });
    return unit;
  }
}
