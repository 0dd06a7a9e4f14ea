import { Injectable } from '@nestjs/common';
import { newId, type Tx } from '@linli/unit-of-work';
import {
  checkNotInFuture,
  checkObligationDays,
  concernsStatus,
  effectiveAtOnReaching,
  type Agreement,
  type AgreementForm,
} from '../domain/agreement.js';
import { nextState } from '../domain/transitions.js';
import { AgreementsRepository } from '../persistence/agreements.repository.js';
import { DisputesRepository } from '../persistence/disputes.repository.js';
import { PartiesRepository } from '../persistence/parties.repository.js';
import type { DisputeCommand } from '../domain/dispute-command.js';
import { ProtectParties } from './protect-parties.js';
import { ReadDispute, type DisputeView } from './read-dispute.js';
import { SettleDispute } from './settle-dispute.js';

export interface ReachAgreementInput extends DisputeCommand {
  form: AgreementForm;
  content: string;
  obligations: readonly { text: string; amountYuan: string | null; dueOn: string }[];
  reachedAt: Date;
  concernsStatus?: boolean;
}

const summaryCharactersMax = 1000;

/** Records an agreement: an oral one settles the dispute, a written one waits for signatures and seal (人民调解法 Art. 29, 30). */
@Injectable()
export class ReachAgreement {
  constructor(
    private readonly disputes: DisputesRepository,
    private readonly parties: PartiesRepository,
    private readonly agreements: AgreementsRepository,
    private readonly protect: ProtectParties,
    private readonly settle: SettleDispute,
    private readonly reader: ReadDispute,
  ) {}

  async execute(tx: Tx, input: ReachAgreementInput): Promise<DisputeView> {
    const dispute = await this.disputes.lock(tx, input.disputeId);
    input.gate(dispute);
    const action = input.form === 'oral' ? 'reach-oral-agreement' : 'draft-written-agreement';
    const state = nextState(dispute.state, action);
    checkNotInFuture(input.reachedAt, tx.now, '/reachedAt');
    const days = input.obligations.map((obligation) => obligation.dueOn);
    checkObligationDays(days, input.reachedAt);
    const summary = this.protect.redact(input.content, await this.parties.of(tx.manager, dispute.id));
    const agreement: Agreement = {
      disputeId: dispute.id,
      form: input.form,
      contentSealed: this.protect.seal(dispute.id, input.content),
      summary: Array.from(summary).slice(0, summaryCharactersMax).join(''),
      reachedAt: input.reachedAt,
      concernsStatus: concernsStatus(dispute.type, input.concernsStatus),
      signatures: [],
      sealedAt: null,
      effectiveAt: effectiveAtOnReaching(input.form, input.reachedAt),
    };
    await this.agreements.save(tx, agreement);
    await this.writeObligations(tx, input);
    if (action === 'reach-oral-agreement') return this.reader.after(tx, await this.settle.execute(tx, dispute, agreement, action));
    return this.reader.after(tx, await this.disputes.save(tx, { ...dispute, state }, { action, note: '待签名盖章' }));
  }

  private async writeObligations(tx: Tx, input: ReachAgreementInput): Promise<void> {
    const obligations = input.obligations.map(({ text, amountYuan, dueOn }) => ({
      id: newId(),
      disputeId: input.disputeId,
      textSealed: this.protect.seal(input.disputeId, text),
      amountYuan,
      dueOn,
      performedAt: null,
    }));
    await this.agreements.replaceObligations(tx, input.disputeId, obligations);
  }
}
