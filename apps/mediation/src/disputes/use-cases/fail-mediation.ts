import { Injectable } from '@nestjs/common';
import type { Tx } from '@linli/unit-of-work';
import { DisputesRepository } from '../persistence/disputes.repository.js';
import { PartiesRepository } from '../persistence/parties.repository.js';
import type { DisputeCommand } from '../domain/dispute-command.js';
import { EndMediation } from './end-mediation.js';
import { ProtectParties } from './protect-parties.js';
import { ReadDispute, type DisputeView } from './read-dispute.js';

/** Mediation failed: it ends, and the answer tells the parties which other ways are open (人民调解法 Art. 26). */
@Injectable()
export class FailMediation {
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
    return this.reader.after(tx, await this.end.execute(tx, dispute, 'fail', `调解不成：${reason}`));
  }
}
