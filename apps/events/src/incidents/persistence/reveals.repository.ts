import { Injectable } from '@nestjs/common';
import { actorText } from '@linli/contracts';
import { newId, type Tx } from '@linli/unit-of-work';
import { RevealEntity } from './reveal.entity.js';

@Injectable()
export class RevealsRepository {
  /** Notes that the context's actor has seen a reporter in the clear; `reason` is clean already. */
  async add({ manager, context, now }: Tx, { incidentId, reason }: { incidentId: string; reason: string }): Promise<void> {
    const { actor, clientId } = context;
    await manager.insert(RevealEntity, { id: newId(), incidentId, actor: actorText(actor), clientId, reason, at: now });
  }
}
