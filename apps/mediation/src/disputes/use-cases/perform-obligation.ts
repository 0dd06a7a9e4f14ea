import { Injectable } from '@nestjs/common';
import type { Tx } from '@linli/unit-of-work';
import { withPerformance } from '../domain/decide-dispute.js';
import type { DisputeCommand } from '../domain/dispute-command.js';
import type { Dispute } from '../domain/dispute.js';
import { ChangeDispute } from './change-dispute.js';

export interface PerformObligationInput extends DisputeCommand {
  readonly obligationId: string;
}

/**
 * Notes that an obligation was performed, which the committee supervises.
 * Throws `mediation.action-not-allowed`, `mediation.obligation-not-found`. Source: 人民调解法 Art. 31.
 */
@Injectable()
export class PerformObligation {
  constructor(private readonly changeDispute: ChangeDispute) {}

  async execute(tx: Tx, { obligationId, ...command }: PerformObligationInput): Promise<Dispute> {
    return this.changeDispute.execute(tx, command, {
      action: 'perform-obligation',
      decide: (dispute) => withPerformance(dispute, obligationId, tx.now),
      note: obligationId,
    });
  }
}
