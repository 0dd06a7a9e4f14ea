import { Injectable } from '@nestjs/common';
import type { Tx } from '@linli/unit-of-work';
import { ended } from '../domain/decide-dispute.js';
import type { DisputeCommand } from '../domain/dispute-command.js';
import type { Dispute } from '../domain/dispute.js';
import { ChangeDispute } from './change-dispute.js';

export interface FailMediationInput extends DisputeCommand {
  readonly reason: string;
}

/** Ends mediation that failed; the parties are told which other ways are open. Throws `mediation.action-not-allowed`. Source: 人民调解法 Art. 26. */
@Injectable()
export class FailMediation {
  constructor(private readonly changeDispute: ChangeDispute) {}

  async execute(tx: Tx, { reason, ...command }: FailMediationInput): Promise<Dispute> {
    return this.changeDispute.execute(tx, command, {
      action: 'fail',
      decide: (dispute) => ended(dispute, 'fail', tx.now),
      note: `调解不成：${reason}`,
    });
  }
}
