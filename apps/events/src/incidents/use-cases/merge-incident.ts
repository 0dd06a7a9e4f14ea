import { Injectable } from '@nestjs/common';
import type { Tx } from '@linli/unit-of-work';
import { mergeIncident } from '../domain/incident-transfers.js';
import type { Incident } from '../domain/incident.js';
import { IncidentsRepository } from '../persistence/incidents.repository.js';
import { ChangeIncident, type IncidentMove } from './change-incident.js';

export interface MergeIncidentInput extends IncidentMove {
  readonly masterId: string;
}

/** 并案 into a master that the caller may know of. Throws `events.master-not-usable`, `events.incident-is-master` and `events.merge-full`. */
@Injectable()
export class MergeIncident {
  constructor(
    private readonly changeIncident: ChangeIncident,
    private readonly incidents: IncidentsRepository,
  ) {}

  async execute(tx: Tx, { masterId, ...move }: MergeIncidentInput): Promise<Incident> {
    // Both at once, so that two incidents merged into each other at the same moment do not both end as merged.
    await this.incidents.lockAll(tx, [move.incidentId, masterId]);
    const found = await this.incidents.lock(tx, masterId);
    const master = found && move.guard.sees(found.areaCode) ? found : null;
    const merged = {
      intoMaster: await this.incidents.countMerged(tx, masterId),
      intoIncident: await this.incidents.countMerged(tx, move.incidentId),
    };
    return this.changeIncident.execute(tx, {
      ...move,
      action: 'merge',
      decide: (incident) => mergeIncident(incident, { masterId, master, merged }, tx.now),
    });
  }
}
