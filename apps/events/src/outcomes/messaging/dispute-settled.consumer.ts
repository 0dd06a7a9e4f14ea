import { disputeSettledV1, type DisputeSettledV1 } from '@linli/contracts';
import { Consumes, type Message } from '@linli/messaging';
import type { Tx } from '@linli/unit-of-work';
import { FollowPartner } from '../use-cases/follow-partner.js';

@Consumes(disputeSettledV1, { group: 'events.outcomes' })
export class DisputeSettledConsumer {
  constructor(private readonly followPartner: FollowPartner) {}

  async handle({ data }: Message<DisputeSettledV1>, tx: Tx): Promise<void> {
    if (data.incidentId) await this.followPartner.execute(tx, { incidentId: data.incidentId, partner: 'mediation', result: data.summary });
  }
}
