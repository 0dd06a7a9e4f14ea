import { actorText } from '@linli/contracts';
import { newId, type Tx } from '@linli/unit-of-work';
import { Injectable } from '@nestjs/common';
import { VolunteerRevealEntity } from './volunteer-reveal.entity.js';

@Injectable()
export class VolunteerRevealsRepository {
  /** Notes that the context's actor has seen a volunteer in the clear. The reason is clean already. */
  async add({ manager, context, now }: Tx, reveal: { volunteerId: string; reason: string }): Promise<void> {
    const { actor, clientId } = context;
    await manager.insert(VolunteerRevealEntity, { id: newId(), ...reveal, actor: actorText(actor), clientId, at: now });
  }
}
