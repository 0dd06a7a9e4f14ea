import { Injectable } from '@nestjs/common';
import type { Tx } from '@linli/unit-of-work';
import { closed } from '../domain/decide-dispute.js';
import type { DisputeCommand } from '../domain/dispute-command.js';
import type { Dispute } from '../domain/dispute.js';
import { ChangeDispute } from './change-dispute.js';

/**
 * Closes a settled dispute once everything promised is performed and a follow-up visit is on record.
 * Throws `mediation.action-not-allowed`, `mediation.obligations-open`, `mediation.follow-up-missing`.
 */
@Injectable()
export class CloseDispute {
  constructor(private readonly changeDispute: ChangeDispute) {}

  async execute(tx: Tx, command: DisputeCommand): Promise<Dispute> {
    return this.changeDispute.execute(tx, command, { action: 'close', decide: closed });
  }
}
