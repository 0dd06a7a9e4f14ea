import { Injectable } from '@nestjs/common';
import type { Tx } from '@linli/unit-of-work';
import { DisputesRepository } from '../persistence/disputes.repository.js';
import { PartiesRepository } from '../persistence/parties.repository.js';
import type { DisputeCommand } from '../domain/dispute-command.js';
import { EndMediation } from './end-mediation.js';
import { ProtectParties } from './protect-parties.js';
import { ReadDispute, type DisputeView } from './read-dispute.js';

/** The applicants withdraw; mediation ends. */
@Injectable()
export class WithdrawDispute {
  constructor(
    private readonly disputes: DisputesRepository,
    private readonly parties: PartiesRepository,
    private readonly protect: ProtectParties,
    private readonly end: EndMediation,
    private readonly reader: ReadDispute,
  ) {}

  async execute(tx: Tx, input: DisputeCommand & { reason: string }): Promise<DisputeView> {
    const dispute = await this.disputes.lock(tx, input.disputeId);
    input.gate(dispute);
    const reason = this.protect.redact(input.reason, await this.parties.of(tx.manager, dispute.id));
    return this.reader.after(tx, await this.end.execute(tx, dispute, 'withdraw', `申请撤回：${reason}`));
  }
}
