import { Injectable } from '@nestjs/common';
import { actorText } from '@linli/contracts';
import type { Tx } from '@linli/unit-of-work';
import type { Colour } from '../domain/colour.js';
import { withColourOverride } from '../domain/decide-dispute.js';
import type { DisputeCommand } from '../domain/dispute-command.js';
import type { Dispute } from '../domain/dispute.js';
import { ChangeDispute } from './change-dispute.js';

export interface OverrideColourInput extends DisputeCommand {
  readonly colour: Colour;
  readonly reason: string;
}

/** Lets a person override the computed colour with a reason. Throws `mediation.action-not-allowed`. */
@Injectable()
export class OverrideColour {
  constructor(private readonly changeDispute: ChangeDispute) {}

  async execute(tx: Tx, { colour, reason, ...command }: OverrideColourInput): Promise<Dispute> {
    const by = actorText(tx.context.actor);
    return this.changeDispute.execute(tx, command, {
      action: 'override-colour',
      decide: (dispute) => withColourOverride(dispute, { colour, reason, by }, tx.now),
      note: `${colour}：${reason}`,
    });
  }
}
