import { Injectable } from '@nestjs/common';
import type { IncidentAcceptedV1 } from '@linli/contracts';
import type { Tx } from '@linli/unit-of-work';
import { OpenDispute } from './open-dispute.js';

/** At least two people quarrel, even where the incident names nobody. */
const peopleCountAssumed = 2;

/** Opens one dispute, once, for an accepted incident whose category asks for mediation. A person adds its parties later. */
@Injectable()
export class OpenDisputeFromIncident {
  constructor(private readonly openDispute: OpenDispute) {}

  async execute(tx: Tx, incident: IncidentAcceptedV1): Promise<void> {
    if (incident.flow !== 'dispute') return;
    const { areaCode, place, incidentId, subject, content } = incident;
    await this.openDispute.execute(tx, {
      areaCode,
      place,
      source: 'incident',
      referredBy: null,
      incidentId,
      type: incident.disputeType ?? 'other',
      urgency: 'normal',
      subject,
      content,
      peopleCount: peopleCountAssumed,
      parties: [],
    });
  }
}
