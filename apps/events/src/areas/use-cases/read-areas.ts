import { Injectable } from '@nestjs/common';
import type { Guard, Page, PageRequest } from '@linli/unit-of-work';
import { EventsError } from '../../events.errors.js';
import type { Area, CompoundType } from '../domain/area.js';
import { AreasReader, type AreaFilters } from '../persistence/areas.reader.js';

/** What the registry says. */
@Injectable()
export class ReadAreas {
  constructor(private readonly areas: AreasReader) {}

  /** By code. Throws `platform.cursor-invalid`. */
  async list(filters: AreaFilters, page: PageRequest): Promise<Page<Area>> {
    return this.areas.list(filters, page);
  }

  /** Throws `events.area-not-found`. */
  async find(areaCode: string, guard: Guard): Promise<Area> {
    const area = guard.sees(areaCode) ? await this.areas.find(areaCode) : null;
    if (!area) throw new EventsError('events.area-not-found', { areaCode });
    return area;
  }

  async compoundTypes(): Promise<CompoundType[]> {
    return this.areas.compoundTypes();
  }
}
