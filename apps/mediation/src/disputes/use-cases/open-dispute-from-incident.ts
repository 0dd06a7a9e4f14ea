import { Injectable } from '@nestjs/common';
import type { IncidentAcceptedV1 } from '@linli/contracts';
import type { Tx } from '@linli/unit-of-work';
import { OpenDispute } from './open-dispute.js';

/** At least two people quarrel, even where the incident names nobody. */
const peopleCountAssumed = 2;

/** An accepted incident whose category asks for mediation opens one dispute, once. Its parties are added by a person later. */
@Injectable()
export class OpenDisputeFromIncident {
  constructor(private readonly open: OpenDispute) {}

  async execute(tx: Tx, incident: IncidentAcceptedV1): Promise<void> {
    if (incident.flow !== 'dispute') return;
    await this.open.execute(tx, {
      areaCode: incident.areaCode,
      place: incident.place,
      source: 'incident',
      referredBy: null,
      incidentId: incident.incidentId,
      type: incident.disputeType ?? 'other',
      urgency: 'normal',
      subject: incident.subject,
      content: incident.content,
      peopleCount: peopleCountAssumed,
      parties: [],
    });
  }
}
