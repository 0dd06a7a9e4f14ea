import { Injectable } from '@nestjs/common';
import type { Tx } from '@linli/unit-of-work';
import type { Signer } from '../domain/agreement.js';
import { withSignature } from '../domain/decide-dispute.js';
import type { DisputeCommand } from '../domain/dispute-command.js';
import type { Dispute } from '../domain/dispute.js';
import { ChangeDispute } from './change-dispute.js';

export interface SignAgreementInput extends DisputeCommand {
  readonly signer: Signer;
  readonly signerId: string;
}

/**
 * Records that a party or an assigned mediator has signed the written agreement.
 * Throws `mediation.action-not-allowed`, `mediation.signer-unknown`, `mediation.already-signed`. Source: 人民调解法 Art. 29.
 */
@Injectable()
export class SignAgreement {
  constructor(private readonly changeDispute: ChangeDispute) {}

  async execute(tx: Tx, { signer, signerId, ...command }: SignAgreementInput): Promise<Dispute> {
    return this.changeDispute.execute(tx, command, {
      action: 'sign-agreement',
      decide: (dispute) => withSignature(dispute, { signer, id: signerId }, tx.now),
      note: `${signer}:${signerId}`,
    });
  }
}
