import { Injectable } from '@nestjs/common';
import type { Tx } from '@linli/unit-of-work';
import { actingAs } from '@linli/unit-of-work';
import { MoveIncident } from '../../incidents/use-cases/move-incident.js';
import { partners, type Partner } from '../domain/partner.js';
import { WalkIncident } from './walk-incident.js';

export interface FinishHandlingInput {
  incidentId: string;
  partner: Partner;
  /** What came out of it, without personal data. */
  result: string;
}

/** Another service has brought the matter to an end: the incident is resolved with the result, whether or not its start was heard of. */
@Injectable()
export class FinishHandling {
  constructor(
    private readonly walkIncident: WalkIncident,
    private readonly moveIncident: MoveIncident,
  ) {}

  async execute(outer: Tx, { incidentId, partner, result }: FinishHandlingInput): Promise<void> {
    const { actor, unit, finished } = partners[partner];
    const tx = actingAs(outer, actor);
    const from = ['accepted', 'dispatched', 'suspended', 'return-requested'];
    const incident = await this.walkIncident.execute(tx, { incidentId, unit, rule: finished, from });
    if (incident)
      await this.moveIncident.execute(tx, { incidentId, taken: incident, move: { action: 'resolve', result, proofs: [] }, rule: finished });
  }
}
