import { Injectable } from '@nestjs/common';
import { newId, type Tx } from '@linli/unit-of-work';
import type { AgreementForm } from '../domain/agreement.js';
import { withAgreement } from '../domain/decide-dispute.js';
import type { DisputeCommand } from '../domain/dispute-command.js';
import type { Dispute } from '../domain/dispute.js';
import { ChangeDispute } from './change-dispute.js';

export interface ReachAgreementInput extends DisputeCommand {
  readonly form: AgreementForm;
  readonly content: string;
  readonly reachedAt: Date;
  /** Whether it is about identity, adoption or a marriage relation; undefined where the parties have not said. */
  readonly concernsStatus: boolean | undefined;
  readonly obligations: readonly { readonly text: string; readonly amountYuan: string | null; readonly dueOn: string }[];
}

/**
 * Records an agreement: an oral one settles the dispute, a written one waits for signatures and seal.
 * Throws `mediation.action-not-allowed`, `mediation.mediator-missing`, `mediation.reached-before-accepted`,
 * `mediation.time-in-future`, `mediation.due-before-reached`. Source: 人民调解法 Art. 29, 30.
 */
@Injectable()
export class ReachAgreement {
  constructor(private readonly changeDispute: ChangeDispute) {}

  async execute(tx: Tx, { disputeId, guard, ...input }: ReachAgreementInput): Promise<Dispute> {
    const draft = { ...input, obligations: input.obligations.map((obligation) => ({ ...obligation, id: newId() })) };
    return this.changeDispute.execute(
      tx,
      { disputeId, guard },
      {
        action: input.form === 'oral' ? 'reach-oral-agreement' : 'draft-written-agreement',
        decide: (dispute) => withAgreement(dispute, draft, tx.now),
        note: ({ agreement }) => (input.form === 'written' ? '待签名盖章' : (agreement?.summary ?? '')),
      },
    );
  }
}
