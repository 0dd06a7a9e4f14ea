import { disputeOpenedV1, type DisputeOpenedV1 } from '@linli/contracts';
import { Consumes, type Message } from '@linli/messaging';
import type { Tx } from '@linli/unit-of-work';
import { StartHandling } from '../use-cases/start-handling.js';

@Consumes(disputeOpenedV1, { group: 'events.outcomes' })
export class DisputeOpenedConsumer {
  constructor(private readonly startHandling: StartHandling) {}

  async handle({ data }: Message<DisputeOpenedV1>, tx: Tx): Promise<void> {
    if (data.incidentId) await this.startHandling.execute(tx, { incidentId: data.incidentId, partner: 'mediation' });
  }
}
