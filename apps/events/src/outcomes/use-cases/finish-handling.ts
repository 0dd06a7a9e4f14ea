import { Injectable } from '@nestjs/common';
import { actingAs, platformGuard, type Tx } from '@linli/unit-of-work';
import { ResolveIncident } from '../../incidents/use-cases/resolve-incident.js';
import { partners, type Partner } from '../domain/partner.js';
import { WalkIncident } from './walk-incident.js';

export interface FinishHandlingInput {
  readonly incidentId: string;
  readonly partner: Partner;
  /** What came out of it, without personal data. */
  readonly result: string;
}

/**
 * Another service has brought the matter to an end: the incident is resolved with the result, whether or not its start was heard of.
 */
@Injectable()
export class FinishHandling {
  constructor(
    private readonly walkIncident: WalkIncident,
    private readonly resolveIncident: ResolveIncident,
  ) {}

  async execute(outer: Tx, { incidentId, partner, result }: FinishHandlingInput): Promise<void> {
    const { actor, unit, finished: rule } = partners[partner];
    const tx = actingAs(outer, actor);
    const from = ['accepted', 'dispatched', 'suspended', 'return-requested'] as const;
    const incident = await this.walkIncident.execute(tx, { incidentId, unit, rule, from });
    if (incident) await this.resolveIncident.execute(tx, { incidentId, guard: platformGuard, result, proofs: [], rule });
  }
}
