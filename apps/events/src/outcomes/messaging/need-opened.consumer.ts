import { needOpenedV1, type NeedOpenedV1 } from '@linli/contracts';
import { Consumes, type Message } from '@linli/messaging';
import type { Tx } from '@linli/unit-of-work';
import { StartHandling } from '../use-cases/start-handling.js';

@Consumes(needOpenedV1, { group: 'events.outcomes' })
export class NeedOpenedConsumer {
  constructor(private readonly startHandling: StartHandling) {}

  async handle({ data }: Message<NeedOpenedV1>, tx: Tx): Promise<void> {
    if (data.incidentId) await this.startHandling.execute(tx, { incidentId: data.incidentId, partner: 'needs' });
  }
}
