import { disputeEndedV1, type DisputeEndedV1 } from '@linli/contracts';
import { Consumes, type Message } from '@linli/messaging';
import type { Tx } from '@linli/unit-of-work';
import { FollowPartner } from '../use-cases/follow-partner.js';

@Consumes(disputeEndedV1, { group: 'events.outcomes' })
export class DisputeEndedConsumer {
  constructor(private readonly followPartner: FollowPartner) {}

  async handle({ data }: Message<DisputeEndedV1>, tx: Tx): Promise<void> {
    if (data.incidentId) await this.followPartner.execute(tx, { incidentId: data.incidentId, partner: 'mediation', result: data.summary });
  }
}
