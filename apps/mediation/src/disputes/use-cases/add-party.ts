import { Injectable } from '@nestjs/common';
import { newId, type Tx } from '@linli/unit-of-work';
import { graded, withParty } from '../domain/decide-dispute.js';
import type { DisputeCommand } from '../domain/dispute-command.js';
import type { Dispute } from '../domain/dispute.js';
import type { NewParty } from '../domain/open-dispute.js';
import { defaultWarningPolicy } from '../domain/warning-policy.js';
import { DisputesRepository } from '../persistence/disputes.repository.js';
import { ChangeDispute } from './change-dispute.js';
import { cleanDispute } from './clean-dispute.js';

export interface AddPartyInput extends DisputeCommand {
  readonly party: Omit<NewParty, 'id'>;
}

/**
 * Names a party, who has still to consent; the name leaves every text that was written before. The dispute is graded again: the person may have a history.
 * Throws `mediation.action-not-allowed`, `mediation.parties-too-many`.
 */
@Injectable()
export class AddParty {
  constructor(
    private readonly changeDispute: ChangeDispute,
    private readonly disputes: DisputesRepository,
  ) {}

  async execute(tx: Tx, { party, ...command }: AddPartyInput): Promise<Dispute> {
    return this.changeDispute.execute(tx, command, {
      action: 'add-party',
      decide: async (dispute) => {
        const next = cleanDispute(withParty(dispute, { ...party, id: newId() }));
        return graded(next, await this.disputes.countRepeats(tx, next, defaultWarningPolicy.historySpanDays), tx.now);
      },
      note: party.role === 'applicant' ? '申请人' : '被申请人',
    });
  }
}
