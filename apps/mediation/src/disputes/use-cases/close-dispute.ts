import { Injectable } from '@nestjs/common';
import type { Tx } from '@linli/unit-of-work';
import { closed } from '../domain/decide-dispute.js';
import type { DisputeCommand } from '../domain/dispute-command.js';
import type { Dispute } from '../domain/dispute.js';
import { ChangeDispute } from './change-dispute.js';

/**
 * Closes a settled dispute once everything promised is performed and the last follow-up visit was calm.
 * Throws `mediation.action-not-allowed`, `mediation.obligations-open`, `mediation.follow-up-missing`, `mediation.follow-up-not-calm`.
 */
@Injectable()
export class CloseDispute {
  constructor(private readonly changeDispute: ChangeDispute) {}

  async execute(tx: Tx, command: DisputeCommand): Promise<Dispute> {
    return this.changeDispute.execute(tx, command, { action: 'close', decide: closed });
  }
}
