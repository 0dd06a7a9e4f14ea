import { incidentReportedV1, type IncidentReportedV1 } from '@linli/contracts';
import { Consumes, type Message } from '@linli/messaging';
import type { Tx } from '@linli/unit-of-work';
import { TriageIncident } from '../use-cases/triage-incident.js';

/** The service hears of its own new incidents by message, so that triage never slows the intake down. */
@Consumes(incidentReportedV1, { group: 'events.triage' })
export class IncidentReportedConsumer {
  constructor(private readonly triageIncident: TriageIncident) {}

  async handle({ data }: Message<IncidentReportedV1>, tx: Tx): Promise<void> {
    await this.triageIncident.execute(tx, data.incidentId);
  }
}
