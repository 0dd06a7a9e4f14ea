import { Injectable } from '@nestjs/common';
import type { Tx } from '@linli/unit-of-work';
import { MediationError } from '../../mediation.errors.js';
import type { DisputeCommand } from '../domain/dispute-command.js';
import { PartyRevealsRepository } from '../persistence/party-reveals.repository.js';
import { ChangeDispute } from './change-dispute.js';
import { cleanNote } from './clean-note.js';

export interface RevealPartyInput extends DisputeCommand {
  readonly partyId: string;
  readonly reason: string;
}

export interface RevealedParty {
  readonly name: string | null;
  readonly phone: string | null;
}

/**
 * Shows whoever handles a dispute whom to ring, and logs each look. Throws `mediation.dispute-not-found`, for a mediator of another case too, and
 * `mediation.party-not-found`. Source: PIPL Art. 6 and 51.
 */
@Injectable()
export class RevealParty {
  constructor(
    private readonly changeDispute: ChangeDispute,
    private readonly reveals: PartyRevealsRepository,
  ) {}

  async execute(tx: Tx, { partyId, reason, ...command }: RevealPartyInput): Promise<RevealedParty> {
    const dispute = await this.changeDispute.lock(tx, command);
    const party = dispute.parties.find(({ id }) => id === partyId);
    if (!party) throw new MediationError('mediation.party-not-found', { id: partyId });
    await this.reveals.add(tx, { disputeId: dispute.id, partyId, reason: cleanNote(reason, dispute) });
    return { name: party.name, phone: party.phone };
  }
}
