import { Injectable } from '@nestjs/common';
import type { Tx } from '@linli/unit-of-work';
import { withSeal } from '../domain/decide-dispute.js';
import type { DisputeCommand } from '../domain/dispute-command.js';
import type { Dispute } from '../domain/dispute.js';
import { ChangeDispute } from './change-dispute.js';

/**
 * Puts the committee's seal on a fully signed written agreement, which takes effect and settles the dispute.
 * Throws `mediation.action-not-allowed`, `mediation.signatures-missing`. Source: 人民调解法 Art. 29.
 */
@Injectable()
export class SealAgreement {
  constructor(private readonly changeDispute: ChangeDispute) {}

  async execute(tx: Tx, command: DisputeCommand): Promise<Dispute> {
    return this.changeDispute.execute(tx, command, {
      action: 'seal-agreement',
      decide: (dispute) => withSeal(dispute, tx.now),
      note: ({ agreement }) => agreement?.summary ?? '',
    });
  }
}
