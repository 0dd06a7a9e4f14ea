import { Injectable } from '@nestjs/common';
import type { Tx } from '@linli/unit-of-work';
import { signed, type Signature } from '../domain/agreement.js';
import { nextState } from '../domain/transitions.js';
import { AgreementsRepository } from '../persistence/agreements.repository.js';
import { DisputesRepository } from '../persistence/disputes.repository.js';
import { PartiesRepository } from '../persistence/parties.repository.js';
import type { DisputeCommand } from '../domain/dispute-command.js';
import { ReadDispute, type DisputeView } from './read-dispute.js';

/** Records that a party or an assigned mediator has signed the written agreement. */
@Injectable()
export class SignAgreement {
  constructor(
    private readonly disputes: DisputesRepository,
    private readonly parties: PartiesRepository,
    private readonly agreements: AgreementsRepository,
    private readonly reader: ReadDispute,
  ) {}

  async execute(tx: Tx, input: DisputeCommand & { signer: Signature['signer']; signerId: string }): Promise<DisputeView> {
    const dispute = await this.disputes.lock(tx, input.disputeId);
    input.gate(dispute);
    const state = nextState(dispute.state, 'sign-agreement');
    const partyIds = (await this.parties.of(tx.manager, dispute.id)).map(({ id }) => id);
    const agreement = await this.agreements.get(tx, dispute.id);
    const signers = { partyIds, mediatorIds: dispute.mediatorIds };
    await this.agreements.save(tx, signed(agreement, input.signer, input.signerId, signers, tx.now));
    const note = `${input.signer}:${input.signerId}`;
    return this.reader.after(tx, await this.disputes.save(tx, { ...dispute, state }, { action: 'sign-agreement', note }));
  }
}
