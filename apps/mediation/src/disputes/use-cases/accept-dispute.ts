import { Injectable } from '@nestjs/common';
import type { Tx } from '@linli/unit-of-work';
import { accepted } from '../domain/decide-dispute.js';
import type { DisputeCommand } from '../domain/dispute-command.js';
import type { Dispute } from '../domain/dispute.js';
import { ChangeDispute } from './change-dispute.js';

/**
 * Accepts a dispute whose parties have all consented; the month of mediation starts.
 * Throws `mediation.action-not-allowed`, `mediation.consents-missing`. Source: 人民调解法 Art. 17.
 */
@Injectable()
export class AcceptDispute {
  constructor(private readonly changeDispute: ChangeDispute) {}

  async execute(tx: Tx, command: DisputeCommand): Promise<Dispute> {
    return this.changeDispute.execute(tx, command, { action: 'accept', decide: (dispute) => accepted(dispute, tx.now) });
  }
}
