import { Injectable } from '@nestjs/common';
import type { Tx } from '@linli/unit-of-work';
import { MediationError } from '../../mediation.errors.js';
import { serves, type Mediator } from '../domain/mediator.js';
import { MediatorsRepository } from '../persistence/mediators.repository.js';

export interface ChangeMediatorInput {
  readonly id: string;
  /** Null leaves it as it is. */
  readonly workloadCap: number | null;
  readonly active: boolean | null;
  /** The caller's areas: a mediator who serves none of them does not exist for the caller. */
  readonly areas: readonly string[];
  /** Throws where the caller may not change a mediator of these areas, or decided on an older version. */
  readonly check: (mediator: Mediator) => void;
}

/** Changes the cap or takes somebody out of the pool; cases already assigned stay. Throws `mediation.mediator-not-found`. */
@Injectable()
export class ChangeMediator {
  constructor(private readonly mediators: MediatorsRepository) {}

  async execute(tx: Tx, { id, workloadCap, active, areas, check }: ChangeMediatorInput): Promise<Mediator> {
    const before = await this.mediators.lock(tx, id);
    if (!before || !serves(before, areas)) throw new MediationError('mediation.mediator-not-found', { id });
    check(before);
    const after: Mediator = {
      ...before,
      workloadCap: workloadCap ?? before.workloadCap,
      active: active ?? before.active,
      version: before.version + 1,
    };
    await this.mediators.save(tx, after);
    return after;
  }
}
