import { incidentMovedV1, type IncidentMovedV1 } from '@linli/contracts';
import { Consumes, type Message } from '@linli/messaging';
import type { Tx } from '@linli/unit-of-work';
import { DispatchMovedIncident } from '../use-cases/dispatch-moved-incident.js';

/** The service hears of its own relocated and reclassified incidents by message, as of its new ones. */
@Consumes(incidentMovedV1, { group: 'events.triage' })
export class IncidentMovedConsumer {
  constructor(private readonly dispatchMoved: DispatchMovedIncident) {}

  async handle({ data: { incidentId, action }, version }: Message<IncidentMovedV1>, tx: Tx): Promise<void> {
    if (action === 'relocate' || action === 'reclassify') await this.dispatchMoved.execute(tx, { incidentId, version });
  }
}
