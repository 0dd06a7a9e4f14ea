import { needCancelledV1, type NeedCancelledV1 } from '@linli/contracts';
import { Consumes, type Message } from '@linli/messaging';
import type { Tx } from '@linli/unit-of-work';
import { TakeBack } from '../use-cases/take-back.js';

@Consumes(needCancelledV1, { group: 'events.outcomes' })
export class NeedCancelledConsumer {
  constructor(private readonly takeBack: TakeBack) {}

  async handle({ data }: Message<NeedCancelledV1>, tx: Tx): Promise<void> {
    if (data.incidentId) await this.takeBack.execute(tx, { incidentId: data.incidentId, partner: 'needs', reason: data.reason });
  }
}
