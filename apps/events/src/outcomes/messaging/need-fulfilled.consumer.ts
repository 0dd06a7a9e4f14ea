import { needFulfilledV1, type NeedFulfilledV1 } from '@linli/contracts';
import { Consumes, type Message } from '@linli/messaging';
import type { Tx } from '@linli/unit-of-work';
import { FollowPartner } from '../use-cases/follow-partner.js';

@Consumes(needFulfilledV1, { group: 'events.outcomes' })
export class NeedFulfilledConsumer {
  constructor(private readonly followPartner: FollowPartner) {}

  async handle({ data }: Message<NeedFulfilledV1>, tx: Tx): Promise<void> {
    if (data.incidentId) await this.followPartner.execute(tx, { incidentId: data.incidentId, partner: 'needs', result: data.summary });
  }
}
