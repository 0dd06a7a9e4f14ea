import { Injectable } from '@nestjs/common';
import { actorText } from '@linli/contracts';
import { newId, type Tx } from '@linli/unit-of-work';
import { PartyRevealEntity } from './party-reveal.entity.js';

export interface PartyReveal {
  readonly disputeId: string;
  readonly partyId: string;
  /** Clean already. */
  readonly reason: string;
}

@Injectable()
export class PartyRevealsRepository {
  /** Notes that the context's actor has seen a party in the clear. */
  async add({ manager, context, now }: Tx, reveal: PartyReveal): Promise<void> {
    const { actor, clientId } = context;
    await manager.insert(PartyRevealEntity, { id: newId(), ...reveal, actor: actorText(actor), clientId, at: now });
  }
}
