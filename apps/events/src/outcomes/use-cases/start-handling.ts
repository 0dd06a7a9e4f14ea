import { Injectable } from '@nestjs/common';
import { actingAs, type Tx } from '@linli/unit-of-work';
import { partners, type Partner } from '../domain/partner.js';
import { WalkIncident } from './walk-incident.js';

/** Another service has taken the matter up: the incident is signed for. */
@Injectable()
export class StartHandling {
  constructor(private readonly walkIncident: WalkIncident) {}

  async execute(tx: Tx, { incidentId, partner }: { incidentId: string; partner: Partner }): Promise<void> {
    const { actor, unit, opened } = partners[partner];
    await this.walkIncident.execute(actingAs(tx, actor), { incidentId, unit, rule: opened, from: ['accepted', 'dispatched'] });
  }
}
