import { Injectable } from '@nestjs/common';
import type { Tx } from '@linli/unit-of-work';
import { withConsent } from '../domain/decide-dispute.js';
import type { DisputeCommand } from '../domain/dispute-command.js';
import type { Dispute } from '../domain/dispute.js';
import { ChangeDispute } from './change-dispute.js';

export interface RecordConsentInput extends DisputeCommand {
  readonly partyId: string;
  readonly consent: 'given' | 'refused';
}

/**
 * Records that a party consents to mediation, or clearly refuses it, which ends it.
 * Throws `mediation.action-not-allowed`, `mediation.party-not-found`. Source: 人民调解法 Art. 17.
 */
@Injectable()
export class RecordConsent {
  constructor(private readonly changeDispute: ChangeDispute) {}

  async execute(tx: Tx, { partyId, consent, ...command }: RecordConsentInput): Promise<Dispute> {
    return this.changeDispute.execute(tx, command, {
      action: consent === 'given' ? 'give-consent' : 'refuse-consent',
      decide: (dispute) => withConsent(dispute, partyId, consent, tx.now),
      note: ({ parties }) => {
        const side = parties.find(({ id }) => id === partyId)?.role === 'applicant' ? '申请人' : '被申请人';
        return consent === 'given' ? `${side}同意调解` : `${side}明确拒绝调解，调解终止。`;
      },
    });
  }
}
