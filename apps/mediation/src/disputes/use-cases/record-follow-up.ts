import { Injectable } from '@nestjs/common';
import { newId, type Tx } from '@linli/unit-of-work';
import { checkNotInFuture } from '../domain/agreement.js';
import { nextState } from '../domain/transitions.js';
import { DisputesRepository } from '../persistence/disputes.repository.js';
import { PartiesRepository } from '../persistence/parties.repository.js';
import { SessionsRepository } from '../persistence/sessions.repository.js';
import type { DisputeCommand } from '../domain/dispute-command.js';
import { ProtectParties } from './protect-parties.js';
import { ReadDispute, type DisputeView } from './read-dispute.js';

export interface RecordFollowUpInput extends DisputeCommand {
  visitedAt: Date;
  calm: boolean;
  note: string;
}

/** A visit after the settlement (回访): whether it has stayed calm. */
@Injectable()
export class RecordFollowUp {
  constructor(
    private readonly disputes: DisputesRepository,
    private readonly parties: PartiesRepository,
    private readonly sessions: SessionsRepository,
    private readonly protect: ProtectParties,
    private readonly reader: ReadDispute,
  ) {}

  async execute(tx: Tx, input: RecordFollowUpInput): Promise<DisputeView> {
    const dispute = await this.disputes.lock(tx, input.disputeId);
    input.gate(dispute);
    const state = nextState(dispute.state, 'record-follow-up');
    const { visitedAt, calm } = input;
    checkNotInFuture(visitedAt, tx.now, '/visitedAt');
    const note = this.protect.redact(input.note, await this.parties.of(tx.manager, dispute.id));
    await this.sessions.addFollowUp(tx, { id: newId(), disputeId: dispute.id, visitedAt, calm, note });
    return this.reader.after(tx, await this.disputes.save(tx, { ...dispute, state }, { action: 'record-follow-up', note }));
  }
}
