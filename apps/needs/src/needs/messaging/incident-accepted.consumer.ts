import { Injectable } from '@nestjs/common';
import { incidentAcceptedV1, type IncidentAcceptedV1 } from '@linli/contracts';
import { Consumes, type Message } from '@linli/messaging';
import type { Tx } from '@linli/unit-of-work';
import { OpenNeedFromIncident } from '../use-cases/open-need-from-incident.js';

@Injectable()
@Consumes(incidentAcceptedV1, { group: 'needs.intake' })
export class IncidentAcceptedConsumer {
  constructor(private readonly openNeed: OpenNeedFromIncident) {}

  async handle(message: Message<IncidentAcceptedV1>, tx: Tx): Promise<void> {
    await this.openNeed.execute(tx, message.data);
  }
}
