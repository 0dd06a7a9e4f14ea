import { incidentMovedV1, type IncidentMovedV1 } from '@linli/contracts';
import { Consumes, type Message, type MessageHandler } from '@linli/messaging';
import type { Tx } from '@linli/unit-of-work';
import { LoseSource } from '../use-cases/lose-source.js';

/** By these an incident is no more, or another's. */
const ends: readonly string[] = ['cancel', 'void', 'merge', 'relocate', 'reclassify'];

/** The dispute of an incident that was withdrawn hears of it. */
@Consumes(incidentMovedV1, { group: 'mediation.intake' })
export class IncidentMovedConsumer implements MessageHandler<IncidentMovedV1> {
  constructor(private readonly loseSource: LoseSource) {}

  async handle({ data }: Message<IncidentMovedV1>, tx: Tx): Promise<void> {
    if (ends.includes(data.action)) await this.loseSource.execute(tx, { incidentId: data.incidentId });
  }
}
