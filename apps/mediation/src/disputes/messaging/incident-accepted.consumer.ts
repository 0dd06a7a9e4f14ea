import { incidentAcceptedV1, type IncidentAcceptedV1 } from '@linli/contracts';
import { Consumes, type Message, type MessageHandler } from '@linli/messaging';
import type { Tx } from '@linli/unit-of-work';
import { OpenDisputeFromIncident } from '../use-cases/open-dispute-from-incident.js';

/** Accepted incidents of a dispute category come to mediation. */
@Consumes(incidentAcceptedV1, { group: 'mediation.intake' })
export class IncidentAcceptedConsumer implements MessageHandler<IncidentAcceptedV1> {
  constructor(private readonly open: OpenDisputeFromIncident) {}

  async handle(message: Message<IncidentAcceptedV1>, tx: Tx): Promise<void> {
    await this.open.execute(tx, message.data);
  }
}
