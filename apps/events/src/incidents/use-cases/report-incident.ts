import { Injectable } from '@nestjs/common';
import { incidentReportedV1 } from '@linli/contracts';
import type { Tx } from '@linli/unit-of-work';
import type { IncidentEntity } from '../persistence/incident.entity.js';
import { IncidentsRepository } from '../persistence/incidents.repository.js';
import { PrepareIncident, type IncidentReport } from './prepare-incident.js';

/** Takes in what a resident, a grid worker or another service reports. Triage follows by message. */
@Injectable()
export class ReportIncident {
  constructor(
    private readonly prepareIncident: PrepareIncident,
    private readonly incidents: IncidentsRepository,
  ) {}

  async execute(tx: Tx, report: IncidentReport): Promise<IncidentEntity> {
    const { incident, timeline, reported } = await this.prepareIncident.execute(report, tx);
    await this.incidents.insert(tx, incident);
    await this.incidents.addToTimeline(tx, timeline);
    await tx.outbox.add(incidentReportedV1, { key: incident.id, version: incident.version, data: reported });
    return incident;
  }
}
