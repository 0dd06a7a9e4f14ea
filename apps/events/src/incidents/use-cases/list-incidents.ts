import { Injectable } from '@nestjs/common';
import { mapPage, type Page, type PageRequest } from '@linli/unit-of-work';
import { ReadCategories } from '../../categories/use-cases/read-categories.js';
import { IncidentsReader, type IncidentFilters } from '../persistence/incidents.reader.js';
import { toIncidentView, type IncidentView } from './incident-view.js';

export interface ListIncidentsInput extends Omit<IncidentFilters, 'categoryCodes'> {
  /** Code, path or name; categories below it are listed too. */
  readonly category?: string;
}

/** Incidents within the given areas, newest intake first. Throws `events.category-unknown` and `platform.cursor-invalid`. */
@Injectable()
export class ListIncidents {
  constructor(
    private readonly incidents: IncidentsReader,
    private readonly categories: ReadCategories,
  ) {}

  async execute({ category, ...filters }: ListIncidentsInput, page: PageRequest): Promise<Page<IncidentView>> {
    const tree = await this.categories.execute();
    const categoryCodes = category === undefined ? undefined : tree.codesBelow(tree.demand(category, 'query:category').code);
    const incidents = await this.incidents.list({ ...filters, categoryCodes }, page);
    return mapPage(incidents, (incident) => toIncidentView(incident, tree));
  }
}
