import { Injectable } from '@nestjs/common';
import type { Tx } from '@linli/unit-of-work';
import { MediationError } from '../../mediation.errors.js';
import { nextState } from '../domain/transitions.js';
import { AgreementsRepository } from '../persistence/agreements.repository.js';
import { DisputesRepository } from '../persistence/disputes.repository.js';
import { SessionsRepository } from '../persistence/sessions.repository.js';
import type { DisputeCommand } from '../domain/dispute-command.js';
import { ReadDispute, type DisputeView } from './read-dispute.js';

/** Closes a settled dispute once everything promised is performed and a follow-up visit is on record. */
@Injectable()
export class CloseDispute {
  constructor(
    private readonly disputes: DisputesRepository,
    private readonly agreements: AgreementsRepository,
    private readonly sessions: SessionsRepository,
    private readonly reader: ReadDispute,
  ) {}

  async execute(tx: Tx, input: DisputeCommand): Promise<DisputeView> {
    const dispute = await this.disputes.lock(tx, input.disputeId);
    input.gate(dispute);
    const state = nextState(dispute.state, 'close');
    const open = (await this.agreements.obligationsOf(tx.manager, dispute.id)).filter(({ performedAt }) => !performedAt).length;
    if (open > 0) throw new MediationError('mediation.obligations-open', { open });
    if ((await this.sessions.followUpsOf(tx.manager, dispute.id)).length === 0) throw new MediationError('mediation.follow-up-missing');
    return this.reader.after(tx, await this.disputes.save(tx, { ...dispute, state }, { action: 'close' }));
  }
}
