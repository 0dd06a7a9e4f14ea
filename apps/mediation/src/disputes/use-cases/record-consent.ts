import { Injectable } from '@nestjs/common';
import type { Tx } from '@linli/unit-of-work';
import { MediationError } from '../../mediation.errors.js';
import { nextState } from '../domain/transitions.js';
import { DisputesRepository } from '../persistence/disputes.repository.js';
import { PartiesRepository } from '../persistence/parties.repository.js';
import type { DisputeCommand } from '../domain/dispute-command.js';
import { EndMediation } from './end-mediation.js';
import { ReadDispute, type DisputeView } from './read-dispute.js';

/** A party consents to mediation, or clearly refuses it: a refusal ends it at any time (人民调解法 Art. 17). */
@Injectable()
export class RecordConsent {
  constructor(
    private readonly disputes: DisputesRepository,
    private readonly parties: PartiesRepository,
    private readonly end: EndMediation,
    private readonly reader: ReadDispute,
  ) {}

  async execute(tx: Tx, input: DisputeCommand & { partyId: string; consent: 'given' | 'refused' }): Promise<DisputeView> {
    const dispute = await this.disputes.lock(tx, input.disputeId);
    input.gate(dispute);
    const action = input.consent === 'given' ? 'give-consent' : 'refuse-consent';
    const state = nextState(dispute.state, action);
    const party = (await this.parties.of(tx.manager, dispute.id)).find(({ id }) => id === input.partyId);
    if (!party) throw new MediationError('mediation.party-not-found', { id: input.partyId });
    await this.parties.saveConsent(tx, { ...party, consent: input.consent, consentAt: tx.now });
    const side = party.role === 'applicant' ? '申请人' : '被申请人';
    if (action === 'refuse-consent') {
      return this.reader.after(tx, await this.end.execute(tx, dispute, action, `${side}明确拒绝调解，调解终止。`));
    }
    return this.reader.after(tx, await this.disputes.save(tx, { ...dispute, state }, { action, note: `${side}同意调解` }));
  }
}
