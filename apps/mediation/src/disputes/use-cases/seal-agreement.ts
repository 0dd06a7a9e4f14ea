import { Injectable } from '@nestjs/common';
import type { Tx } from '@linli/unit-of-work';
import { sealed } from '../domain/agreement.js';
import { nextState } from '../domain/transitions.js';
import { AgreementsRepository } from '../persistence/agreements.repository.js';
import { DisputesRepository } from '../persistence/disputes.repository.js';
import { PartiesRepository } from '../persistence/parties.repository.js';
import type { DisputeCommand } from '../domain/dispute-command.js';
import { ReadDispute, type DisputeView } from './read-dispute.js';
import { SettleDispute } from './settle-dispute.js';

/** The committee seals a fully signed written agreement, which takes effect and settles the dispute (人民调解法 Art. 29). */
@Injectable()
export class SealAgreement {
  constructor(
    private readonly disputes: DisputesRepository,
    private readonly parties: PartiesRepository,
    private readonly agreements: AgreementsRepository,
    private readonly settle: SettleDispute,
    private readonly reader: ReadDispute,
  ) {}

  async execute(tx: Tx, input: DisputeCommand): Promise<DisputeView> {
    const dispute = await this.disputes.lock(tx, input.disputeId);
    input.gate(dispute);
    nextState(dispute.state, 'seal-agreement');
    const partyIds = (await this.parties.of(tx.manager, dispute.id)).map(({ id }) => id);
    const agreement = sealed(await this.agreements.get(tx, dispute.id), { partyIds, mediatorIds: dispute.mediatorIds }, tx.now);
    await this.agreements.save(tx, agreement);
    return this.reader.after(tx, await this.settle.execute(tx, dispute, agreement, 'seal-agreement'));
  }
}
