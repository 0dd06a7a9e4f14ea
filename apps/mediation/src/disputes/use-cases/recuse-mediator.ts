import { Injectable } from '@nestjs/common';
import type { Tx } from '@linli/unit-of-work';
import { LeaveCase } from '../../mediators/use-cases/leave-case.js';
import { ReadMediators } from '../../mediators/use-cases/read-mediators.js';
import { withRecusal } from '../domain/decide-dispute.js';
import { DisputesRepository } from '../persistence/disputes.repository.js';
import { PartiesRepository } from '../persistence/parties.repository.js';
import type { DisputeCommand } from '../domain/dispute-command.js';
import { ProtectParties } from './protect-parties.js';
import { ReadDispute, type DisputeView } from './read-dispute.js';

/** Flags a mediator's interest in the dispute (回避): no assignment, and an existing one ends. */
@Injectable()
export class RecuseMediator {
  constructor(
    private readonly disputes: DisputesRepository,
    private readonly parties: PartiesRepository,
    private readonly mediators: ReadMediators,
    private readonly leave: LeaveCase,
    private readonly protect: ProtectParties,
    private readonly reader: ReadDispute,
  ) {}

  async execute(tx: Tx, input: DisputeCommand & { mediatorId: string; reason: string }): Promise<DisputeView> {
    const dispute = await this.disputes.lock(tx, input.disputeId);
    input.gate(dispute);
    const mediator = await this.mediators.one(input.mediatorId, tx.manager);
    const reason = this.protect.redact(input.reason, await this.parties.of(tx.manager, dispute.id));
    const next = withRecusal(dispute, mediator.id, reason, tx.now);
    if (dispute.mediatorIds.includes(mediator.id)) await this.leave.execute(tx, [mediator.id]);
    const note = `${mediator.name}：${reason}`;
    return this.reader.after(tx, await this.disputes.save(tx, next, { action: 'recuse-mediator', note }));
  }
}
