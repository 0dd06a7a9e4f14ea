import { needDeclinedV1, type NeedDeclinedV1 } from '@linli/contracts';
import { Consumes, type Message } from '@linli/messaging';
import type { Tx } from '@linli/unit-of-work';
import { TakeBack } from '../use-cases/take-back.js';

@Consumes(needDeclinedV1, { group: 'events.outcomes' })
export class NeedDeclinedConsumer {
  constructor(private readonly takeBack: TakeBack) {}

  async handle({ data }: Message<NeedDeclinedV1>, tx: Tx): Promise<void> {
    if (data.incidentId) await this.takeBack.execute(tx, { incidentId: data.incidentId, partner: 'needs', reason: data.reason });
  }
}
