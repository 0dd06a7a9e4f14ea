import { incidentMovedV1, withdrawsSource, type IncidentMovedV1 } from '@linli/contracts';
import { Consumes, type Message, type MessageHandler } from '@linli/messaging';
import type { Tx } from '@linli/unit-of-work';
import { LoseSource } from '../use-cases/lose-source.js';

/** The dispute of an incident that was withdrawn hears of it. */
@Consumes(incidentMovedV1, { group: 'mediation.intake' })
export class IncidentMovedConsumer implements MessageHandler<IncidentMovedV1> {
  constructor(private readonly loseSource: LoseSource) {}

  async handle({ data }: Message<IncidentMovedV1>, tx: Tx): Promise<void> {
    if (withdrawsSource(data)) await this.loseSource.execute(tx, { incidentId: data.incidentId });
  }
}
