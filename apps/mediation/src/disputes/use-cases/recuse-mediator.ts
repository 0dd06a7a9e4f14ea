import { Injectable } from '@nestjs/common';
import type { Tx } from '@linli/unit-of-work';
import { NameMediators } from '../../mediators/use-cases/name-mediators.js';
import { withRecusal } from '../domain/decide-dispute.js';
import type { DisputeCommand } from '../domain/dispute-command.js';
import type { Dispute } from '../domain/dispute.js';
import { ChangeDispute } from './change-dispute.js';

export interface RecuseMediatorInput extends DisputeCommand {
  readonly mediatorId: string;
  readonly reason: string;
}

/**
 * Flags a mediator's interest in the dispute (回避): no assignment, and an existing one ends.
 * Throws `mediation.action-not-allowed`, `mediation.mediator-not-found`.
 */
@Injectable()
export class RecuseMediator {
  constructor(
    private readonly changeDispute: ChangeDispute,
    private readonly nameMediators: NameMediators,
  ) {}

  async execute(tx: Tx, { mediatorId, reason, ...command }: RecuseMediatorInput): Promise<Dispute> {
    return this.changeDispute.execute(tx, command, {
      action: 'recuse-mediator',
      decide: (dispute) => withRecusal(dispute, { mediatorId, reason }, tx.now),
      note: async () => `${await this.nameMediators.nameOf(mediatorId, tx)}：${reason}`,
    });
  }
}
