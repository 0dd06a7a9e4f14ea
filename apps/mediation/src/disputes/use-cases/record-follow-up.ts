import { Injectable } from '@nestjs/common';
import { newId, type Tx } from '@linli/unit-of-work';
import { withFollowUp } from '../domain/decide-dispute.js';
import type { DisputeCommand } from '../domain/dispute-command.js';
import type { Dispute } from '../domain/dispute.js';
import type { FollowUp } from '../domain/session.js';
import { ChangeDispute } from './change-dispute.js';

export interface RecordFollowUpInput extends DisputeCommand {
  readonly visit: Omit<FollowUp, 'id'>;
}

/** Records a visit after the settlement (回访): whether it has stayed calm. Throws `mediation.action-not-allowed`, `mediation.time-in-future`. */
@Injectable()
export class RecordFollowUp {
  constructor(private readonly changeDispute: ChangeDispute) {}

  async execute(tx: Tx, { visit, ...command }: RecordFollowUpInput): Promise<Dispute> {
    return this.changeDispute.execute(tx, command, {
      action: 'record-follow-up',
      decide: (dispute) => withFollowUp(dispute, { ...visit, id: newId() }, tx.now),
      note: visit.note,
    });
  }
}
