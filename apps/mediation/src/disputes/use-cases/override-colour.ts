import { Injectable } from '@nestjs/common';
import type { Tx } from '@linli/unit-of-work';
import type { Colour } from '../domain/colour.js';
import { overridden } from '../domain/decide-dispute.js';
import { DisputesRepository } from '../persistence/disputes.repository.js';
import { PartiesRepository } from '../persistence/parties.repository.js';
import type { DisputeCommand } from '../domain/dispute-command.js';
import { ProtectParties } from './protect-parties.js';
import { ReadDispute, type DisputeView } from './read-dispute.js';

/** A person overrides the computed colour with a reason; the due times follow the new colour, counted from the registration. */
@Injectable()
export class OverrideColour {
  constructor(
    private readonly disputes: DisputesRepository,
    private readonly parties: PartiesRepository,
    private readonly protect: ProtectParties,
    private readonly reader: ReadDispute,
  ) {}

  async execute(tx: Tx, input: DisputeCommand & { colour: Colour; reason: string }): Promise<DisputeView> {
    const dispute = await this.disputes.lock(tx, input.disputeId);
    input.gate(dispute);
    const reason = this.protect.redact(input.reason, await this.parties.of(tx.manager, dispute.id));
    const by = `${tx.context.actor.kind}:${tx.context.actor.id}`;
    const next = overridden(dispute, input.colour, reason, by, tx.now);
    return this.reader.after(tx, await this.disputes.save(tx, next, { action: 'override-colour', note: `${input.colour}：${reason}` }));
  }
}
