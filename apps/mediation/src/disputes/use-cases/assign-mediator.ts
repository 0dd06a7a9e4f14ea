import { Injectable } from '@nestjs/common';
import type { Tx } from '@linli/unit-of-work';
import { TakeCase } from '../../mediators/use-cases/take-case.js';
import { withMediator } from '../domain/decide-dispute.js';
import { DisputesRepository } from '../persistence/disputes.repository.js';
import type { DisputeCommand } from '../domain/dispute-command.js';
import { ReadDispute, type DisputeView } from './read-dispute.js';

/** Names a mediator, one or several (人民调解法 Art. 19), within the mediator's cap and areas and unless recused. */
@Injectable()
export class AssignMediator {
  constructor(
    private readonly disputes: DisputesRepository,
    private readonly take: TakeCase,
    private readonly reader: ReadDispute,
  ) {}

  async execute(tx: Tx, input: DisputeCommand & { mediatorId: string }): Promise<DisputeView> {
    const dispute = await this.disputes.lock(tx, input.disputeId);
    input.gate(dispute);
    const next = withMediator(dispute, input.mediatorId);
    const { name } = await this.take.execute(tx, { mediatorId: input.mediatorId, areaCode: dispute.areaCode });
    return this.reader.after(tx, await this.disputes.save(tx, next, { action: 'assign-mediator', note: name }));
  }
}
