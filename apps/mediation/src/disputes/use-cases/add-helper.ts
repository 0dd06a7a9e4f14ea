import { Injectable } from '@nestjs/common';
import type { Tx } from '@linli/unit-of-work';
import { withHelper } from '../domain/decide-dispute.js';
import { DisputesRepository } from '../persistence/disputes.repository.js';
import type { DisputeCommand } from '../domain/dispute-command.js';
import { ReadDispute, type DisputeView } from './read-dispute.js';

/** Names a volunteer who helps (人民调解法 Art. 20); the settlement tells who helped, so that points can follow. */
@Injectable()
export class AddHelper {
  constructor(
    private readonly disputes: DisputesRepository,
    private readonly reader: ReadDispute,
  ) {}

  async execute(tx: Tx, input: DisputeCommand & { volunteerId: string }): Promise<DisputeView> {
    const dispute = await this.disputes.lock(tx, input.disputeId);
    input.gate(dispute);
    const next = withHelper(dispute, input.volunteerId);
    return this.reader.after(tx, await this.disputes.save(tx, next, { action: 'add-helper', note: `volunteer:${input.volunteerId}` }));
  }
}
