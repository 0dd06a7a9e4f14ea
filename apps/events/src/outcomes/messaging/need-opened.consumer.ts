import { needOpenedV1, type NeedOpenedV1 } from '@linli/contracts';
import { Consumes, type Message } from '@linli/messaging';
import type { Tx } from '@linli/unit-of-work';
import { FollowPartner } from '../use-cases/follow-partner.js';

@Consumes(needOpenedV1, { group: 'events.outcomes' })
export class NeedOpenedConsumer {
  constructor(private readonly followPartner: FollowPartner) {}

  async handle({ data }: Message<NeedOpenedV1>, tx: Tx): Promise<void> {
    if (data.incidentId) await this.followPartner.execute(tx, { incidentId: data.incidentId, partner: 'needs' });
  }
}
