import { Injectable } from '@nestjs/common';
import type { Tx } from '@linli/unit-of-work';
import type { Mediator } from '../domain/mediator.js';
import { MediatorsRepository } from '../persistence/mediators.repository.js';

export interface ChangeMediatorInput {
  id: string;
  workloadCap?: number;
  active?: boolean;
  gate: (mediator: Mediator) => void;
}

/** Changes the cap or takes somebody out of the pool; cases already assigned stay. */
@Injectable()
export class ChangeMediator {
  constructor(private readonly mediators: MediatorsRepository) {}

  async execute(tx: Tx, input: ChangeMediatorInput): Promise<Mediator> {
    const mediator = await this.mediators.lock(tx, input.id);
    input.gate(mediator);
    const changed: Mediator = {
      ...mediator,
      workloadCap: input.workloadCap ?? mediator.workloadCap,
      active: input.active ?? mediator.active,
      version: mediator.version + 1,
    };
    await this.mediators.save(tx, changed);
    return changed;
  }
}
