import { Injectable } from '@nestjs/common';
import type { Tx } from '@linli/unit-of-work';
import { accepted } from '../domain/decide-dispute.js';
import { DisputesRepository } from '../persistence/disputes.repository.js';
import { PartiesRepository } from '../persistence/parties.repository.js';
import type { DisputeCommand } from '../domain/dispute-command.js';
import { ReadDispute, type DisputeView } from './read-dispute.js';

/** Accepts a dispute whose parties have all consented; the month of mediation starts. */
@Injectable()
export class AcceptDispute {
  constructor(
    private readonly disputes: DisputesRepository,
    private readonly parties: PartiesRepository,
    private readonly reader: ReadDispute,
  ) {}

  async execute(tx: Tx, input: DisputeCommand): Promise<DisputeView> {
    const dispute = await this.disputes.lock(tx, input.disputeId);
    input.gate(dispute);
    const next = accepted(dispute, await this.parties.of(tx.manager, dispute.id), tx.now);
    return this.reader.after(tx, await this.disputes.save(tx, next, { action: 'accept' }));
  }
}
