import { Injectable } from '@nestjs/common';
import { narrowAreas } from '@linli/areas';
import { PlatformError } from '@linli/service-defaults';
import { ReadCategories } from '../../categories/use-cases/read-categories.js';
import { EventsError } from '../../events.errors.js';
import { IncidentsReader, type IncidentFilters } from '../persistence/incidents.reader.js';
import { PresentIncident, type IncidentView } from './present-incident.js';

export interface ListIncidentsInput extends Omit<IncidentFilters, 'categoryCodes'> {
  /** Code, path or name; categories below it are listed too. */
  category?: string;
  /** Lists this area and below, as far as `areas` reaches. */
  areaCode?: string;
}

@Injectable()
export class ListIncidents {
  constructor(
    private readonly incidents: IncidentsReader,
    private readonly categories: ReadCategories,
    private readonly present: PresentIncident,
  ) {}

  /** At most `limit` incidents, newest intake first, that come after the id `after`. */
  async execute({ category, areaCode, ...filters }: ListIncidentsInput, after: string | null, limit: number): Promise<IncidentView[]> {
    const categoryCodes = category === undefined ? undefined : await this.codesBelow(category);
    const areas = areaCode === undefined ? filters.areas : narrowAreas(filters.areas, areaCode);
    if (areas.length === 0) throw new PlatformError('platform.area-forbidden', { area: areaCode ?? '' });
    const rows = await this.incidents.list({ ...filters, areas, categoryCodes }, after, limit);
    return Promise.all(rows.map((row) => this.present.execute(row)));
  }

  private async codesBelow(category: string): Promise<string[]> {
    const tree = await this.categories.execute();
    const found = tree.find(category);
    if (!found) throw new EventsError('events.category-unknown', { category }, { pointer: 'query:category' });
    return tree.codesBelow(found.code);
  }
}
