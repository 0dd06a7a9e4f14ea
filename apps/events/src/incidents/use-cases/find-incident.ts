import { Injectable } from '@nestjs/common';
import { admit, type Guard } from '@linli/unit-of-work';
import { ReadCategories } from '../../categories/use-cases/read-categories.js';
import { EventsError } from '../../events.errors.js';
import { IncidentsReader } from '../persistence/incidents.reader.js';
import { toIncidentView, type IncidentView } from './incident-view.js';

/** One incident, for whoever may know of it. Throws `events.incident-not-found`. */
@Injectable()
export class FindIncident {
  constructor(
    private readonly incidents: IncidentsReader,
    private readonly categories: ReadCategories,
  ) {}

  async execute(id: string, guard: Guard): Promise<IncidentView> {
    const incident = admit(guard, await this.incidents.find(id), () => new EventsError('events.incident-not-found', { id }));
    return toIncidentView(incident, await this.categories.execute());
  }
}
