import { Injectable } from '@nestjs/common';
import type { Tx } from '@linli/unit-of-work';
import { ended } from '../domain/decide-dispute.js';
import type { DisputeCommand } from '../domain/dispute-command.js';
import type { Dispute } from '../domain/dispute.js';
import { ChangeDispute } from './change-dispute.js';

export interface WithdrawDisputeInput extends DisputeCommand {
  readonly reason: string;
}

/** Ends mediation because the applicants withdraw. Throws `mediation.action-not-allowed`. */
@Injectable()
export class WithdrawDispute {
  constructor(private readonly changeDispute: ChangeDispute) {}

  async execute(tx: Tx, { reason, ...command }: WithdrawDisputeInput): Promise<Dispute> {
    return this.changeDispute.execute(tx, command, {
      action: 'withdraw',
      decide: (dispute) => ended(dispute, 'withdraw', tx.now),
      note: `申请撤回：${reason}`,
    });
  }
}
