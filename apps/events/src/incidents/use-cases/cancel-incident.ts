import { Injectable } from '@nestjs/common';
import type { Tx } from '@linli/unit-of-work';
import { cancelIncident } from '../domain/incident-transfers.js';
import type { Incident } from '../domain/incident.js';
import { IncidentsRepository } from '../persistence/incidents.repository.js';
import { ChangeIncident, type IncidentMove } from './change-incident.js';

/** 撤销: the reporter takes it back. Throws `events.incident-is-master`. */
@Injectable()
export class CancelIncident {
  constructor(
    private readonly changeIncident: ChangeIncident,
    private readonly incidents: IncidentsRepository,
  ) {}

  async execute(tx: Tx, move: IncidentMove): Promise<Incident> {
    // Locked before it is asked how many are merged into it: none comes in between.
    await this.incidents.lock(tx, move.incidentId);
    const merged = await this.incidents.countMerged(tx, move.incidentId);
    return this.changeIncident.execute(tx, { ...move, action: 'cancel', decide: (incident) => cancelIncident(incident, merged, tx.now) });
  }
}
