import { Injectable } from '@nestjs/common';
import type { Tx } from '@linli/unit-of-work';
import { NameMediators } from '../../mediators/use-cases/name-mediators.js';
import { withMediator } from '../domain/decide-dispute.js';
import type { DisputeCommand } from '../domain/dispute-command.js';
import type { Dispute } from '../domain/dispute.js';
import { ChangeDispute } from './change-dispute.js';

export interface AssignMediatorInput extends DisputeCommand {
  readonly mediatorId: string;
}

/**
 * Names a mediator, one or several, within the mediator's cap and areas and unless recused.
 * Throws `mediation.action-not-allowed`, `mediation.mediator-recused`, `mediation.mediator-already-assigned`, `mediation.mediator-not-found`,
 * `mediation.mediator-out-of-area`, `mediation.mediator-inactive`, `mediation.mediator-over-cap`. Source: 人民调解法 Art. 19.
 */
@Injectable()
export class AssignMediator {
  constructor(
    private readonly changeDispute: ChangeDispute,
    private readonly nameMediators: NameMediators,
  ) {}

  async execute(tx: Tx, { mediatorId, ...command }: AssignMediatorInput): Promise<Dispute> {
    return this.changeDispute.execute(tx, command, {
      action: 'assign-mediator',
      decide: (dispute) => withMediator(dispute, mediatorId),
      note: () => this.nameMediators.nameOf(mediatorId, tx),
    });
  }
}
