import { Injectable } from '@nestjs/common';
import { EventsError } from '../../events.errors.js';
import { IncidentsReader } from '../persistence/incidents.reader.js';
import { PresentIncident, type IncidentView } from './present-incident.js';

@Injectable()
export class FindIncident {
  constructor(
    private readonly incidents: IncidentsReader,
    private readonly present: PresentIncident,
  ) {}

  /** Throws `events.incident-not-found`. */
  async execute(id: string): Promise<IncidentView> {
    const incident = await this.incidents.find(id);
    if (!incident) throw new EventsError('events.incident-not-found', { id });
    return this.present.execute(incident);
  }
}
