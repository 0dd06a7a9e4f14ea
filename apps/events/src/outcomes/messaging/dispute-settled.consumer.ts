import { disputeSettledV1, type DisputeSettledV1 } from '@linli/contracts';
import { Consumes, type Message } from '@linli/messaging';
import type { Tx } from '@linli/unit-of-work';
import { FinishHandling } from '../use-cases/finish-handling.js';

@Consumes(disputeSettledV1, { group: 'events.outcomes' })
export class DisputeSettledConsumer {
  constructor(private readonly finishHandling: FinishHandling) {}

  async handle({ data }: Message<DisputeSettledV1>, tx: Tx): Promise<void> {
    if (data.incidentId) await this.finishHandling.execute(tx, { incidentId: data.incidentId, partner: 'mediation', result: data.summary });
  }
}
