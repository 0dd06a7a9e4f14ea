import { Inject, Injectable } from '@nestjs/common';
import type { IncidentAcceptedV1 } from '@linli/contracts';
import { SERVICE_CONFIG, type Config } from '@linli/service-defaults';
import type { Tx } from '@linli/unit-of-work';
import type { needsConfig } from '../../needs.config.js';
import { NeedsRepository } from '../persistence/needs.repository.js';
import { OrderNeed } from './order-need.js';

/** An incident that asks for a volunteer's help becomes a need, once per incident however often we hear of it. */
@Injectable()
export class OpenNeedFromIncident {
  constructor(
    private readonly needs: NeedsRepository,
    private readonly orderNeed: OrderNeed,
    @Inject(SERVICE_CONFIG) private readonly config: Config<typeof needsConfig>,
  ) {}

  async execute(tx: Tx, incident: IncidentAcceptedV1): Promise<void> {
    if (incident.flow !== 'volunteer-help') return;
    if (await this.needs.findByIncident(tx, incident.incidentId)) return;
    const urgent = this.config.NEEDS_INTAKE_URGENT_CATEGORIES.includes(incident.categoryCode);
    await this.orderNeed.execute(tx, {
      areaCode: incident.areaCode,
      place: incident.place,
      resident: null,
      class: urgent ? 'urgent' : this.config.NEEDS_INTAKE_CLASS,
      level: 'material',
      subject: incident.subject,
      content: incident.content,
      wantedFrom: null,
      wantedTo: null,
      specialGroup: false,
      incidentId: incident.incidentId,
    });
  }
}
