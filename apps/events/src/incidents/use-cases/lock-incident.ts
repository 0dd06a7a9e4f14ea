import { Injectable } from '@nestjs/common';
import type { Tx } from '@linli/unit-of-work';
import type { Incident } from '../domain/incident.js';
import { IncidentsRepository } from '../persistence/incidents.repository.js';

/** Locks an incident for the rest of the transaction, for feature modules that decide by what it is; null where there is none. */
@Injectable()
export class LockIncident {
  constructor(private readonly incidents: IncidentsRepository) {}

  async execute(tx: Tx, incidentId: string): Promise<Incident | null> {
    return this.incidents.lock(tx, incidentId);
  }
}
