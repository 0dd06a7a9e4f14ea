import { Injectable } from '@nestjs/common';
import type { Tx } from '@linli/unit-of-work';
import { MediationError } from '../../mediation.errors.js';
import { nextState } from '../domain/transitions.js';
import { AgreementsRepository } from '../persistence/agreements.repository.js';
import { DisputesRepository } from '../persistence/disputes.repository.js';
import type { DisputeCommand } from '../domain/dispute-command.js';
import { ReadDispute, type DisputeView } from './read-dispute.js';

/** Notes that an obligation was performed: the committee supervises performance (人民调解法 Art. 31). */
@Injectable()
export class PerformObligation {
  constructor(
    private readonly disputes: DisputesRepository,
    private readonly agreements: AgreementsRepository,
    private readonly reader: ReadDispute,
  ) {}

  async execute(tx: Tx, input: DisputeCommand & { obligationId: string }): Promise<DisputeView> {
    const dispute = await this.disputes.lock(tx, input.disputeId);
    input.gate(dispute);
    const state = nextState(dispute.state, 'perform-obligation');
    const obligation = (await this.agreements.obligationsOf(tx.manager, dispute.id)).find(({ id }) => id === input.obligationId);
    if (!obligation) throw new MediationError('mediation.obligation-not-found', { id: input.obligationId });
    await this.agreements.saveObligation(tx, { ...obligation, performedAt: obligation.performedAt ?? tx.now });
    const change = { action: 'perform-obligation', note: obligation.id };
    return this.reader.after(tx, await this.disputes.save(tx, { ...dispute, state }, change));
  }
}
