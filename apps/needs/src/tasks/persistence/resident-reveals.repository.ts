import { Injectable } from '@nestjs/common';
import { actorText } from '@linli/contracts';
import { newId, type Tx } from '@linli/unit-of-work';
import { ResidentRevealEntity } from './resident-reveal.entity.js';

@Injectable()
export class ResidentRevealsRepository {
  /** Notes that the context's actor has seen a resident in the clear; `reason` is clean already. */
  async add({ manager, context, now }: Tx, { claimId, reason }: { claimId: string; reason: string }): Promise<void> {
    const { actor, clientId } = context;
    await manager.insert(ResidentRevealEntity, { id: newId(), claimId, actor: actorText(actor), clientId, reason, at: now });
  }
}
