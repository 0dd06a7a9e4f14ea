import { Injectable } from '@nestjs/common';
import { newId, type Tx } from '@linli/unit-of-work';
import { checkSpecialties, type Mediator } from '../domain/mediator.js';
import { MediatorsRepository } from '../persistence/mediators.repository.js';

export type RegisterMediatorInput = Pick<Mediator, 'name' | 'kind' | 'specialties' | 'areas' | 'workloadCap'>;

/** Adds somebody to the pool, free and active. */
@Injectable()
export class RegisterMediator {
  constructor(private readonly mediators: MediatorsRepository) {}

  async execute(tx: Tx, input: RegisterMediatorInput): Promise<Mediator> {
    checkSpecialties(input.specialties);
    const mediator: Mediator = { ...input, id: newId(), load: 0, active: true, version: 1, createdAt: tx.now };
    await this.mediators.insert(tx, mediator);
    return mediator;
  }
}
