import { needFulfilledV1, type NeedFulfilledV1 } from '@linli/contracts';
import { Consumes, type Message } from '@linli/messaging';
import type { Tx } from '@linli/unit-of-work';
import { FinishHandling } from '../use-cases/finish-handling.js';

@Consumes(needFulfilledV1, { group: 'events.outcomes' })
export class NeedFulfilledConsumer {
  constructor(private readonly finishHandling: FinishHandling) {}

  async handle({ data }: Message<NeedFulfilledV1>, tx: Tx): Promise<void> {
    if (data.incidentId) await this.finishHandling.execute(tx, { incidentId: data.incidentId, partner: 'needs', result: data.summary });
  }
}
