import { Injectable } from '@nestjs/common';
import type { Tx } from '@linli/unit-of-work';
import { withHelper } from '../domain/decide-dispute.js';
import type { DisputeCommand } from '../domain/dispute-command.js';
import type { Dispute } from '../domain/dispute.js';
import { ChangeDispute } from './change-dispute.js';

export interface AddHelperInput extends DisputeCommand {
  readonly volunteerId: string;
}

/**
 * Names a volunteer who helps; the settlement tells who helped, so that points can follow.
 * Throws `mediation.action-not-allowed`, `mediation.helper-already-added`, `mediation.helpers-too-many`. Source: 人民调解法 Art. 20.
 */
@Injectable()
export class AddHelper {
  constructor(private readonly changeDispute: ChangeDispute) {}

  async execute(tx: Tx, { volunteerId, ...command }: AddHelperInput): Promise<Dispute> {
    return this.changeDispute.execute(tx, command, {
      action: 'add-helper',
      decide: (dispute) => withHelper(dispute, volunteerId),
      note: `volunteer:${volunteerId}`,
    });
  }
}
