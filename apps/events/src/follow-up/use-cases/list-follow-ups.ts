import { Injectable } from '@nestjs/common';
import type { Guard, Page, PageRequest } from '@linli/unit-of-work';
import { FindIncident } from '../../incidents/use-cases/find-incident.js';
import type { FollowUp } from '../domain/follow-up.js';
import { FollowUpsReader } from '../persistence/follow-ups.reader.js';

/** The follow-ups of an incident, oldest first, for whoever may know of it. Throws `events.incident-not-found` and `platform.cursor-invalid`. */
@Injectable()
export class ListFollowUps {
  constructor(
    private readonly followUps: FollowUpsReader,
    private readonly findIncident: FindIncident,
  ) {}

  async execute(incidentId: string, guard: Guard, page: PageRequest): Promise<Page<FollowUp>> {
    await this.findIncident.execute(incidentId, guard);
    return this.followUps.list(incidentId, page);
  }
}
