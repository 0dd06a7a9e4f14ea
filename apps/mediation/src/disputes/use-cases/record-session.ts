import { Injectable } from '@nestjs/common';
import { newId, type Tx } from '@linli/unit-of-work';
import { withSession } from '../domain/decide-dispute.js';
import type { DisputeCommand } from '../domain/dispute-command.js';
import type { Dispute } from '../domain/dispute.js';
import type { Session } from '../domain/session.js';
import { ChangeDispute } from './change-dispute.js';

export interface RecordSessionInput extends DisputeCommand {
  readonly session: Omit<Session, 'id'>;
}

/**
 * Records a mediation meeting, whose minutes are confidential. A failed one raises the warning.
 * Throws `mediation.action-not-allowed`, `mediation.time-in-future`. Source: 人民调解法 Art. 23.
 */
@Injectable()
export class RecordSession {
  constructor(private readonly changeDispute: ChangeDispute) {}

  async execute(tx: Tx, { session, ...command }: RecordSessionInput): Promise<Dispute> {
    return this.changeDispute.execute(tx, command, {
      action: 'record-session',
      decide: (dispute) => withSession(dispute, { ...session, id: newId() }, tx.now),
      note: session.outcome,
    });
  }
}
