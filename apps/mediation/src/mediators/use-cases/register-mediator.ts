import { Injectable } from '@nestjs/common';
import { cleanText } from '@linli/personal-data';
import { newId, type Tx } from '@linli/unit-of-work';
import { registeredMediator, type Mediator, type MediatorRegistration } from '../domain/mediator.js';
import { MediatorsRepository } from '../persistence/mediators.repository.js';

/** Adds somebody to the pool, free and active, under a work name without numbers. Throws `mediation.specialty-unknown`. */
@Injectable()
export class RegisterMediator {
  constructor(private readonly mediators: MediatorsRepository) {}

  async execute(tx: Tx, registration: MediatorRegistration): Promise<Mediator> {
    const mediator = registeredMediator({ ...registration, name: cleanText(registration.name) }, newId(), tx.now);
    await this.mediators.add(tx, mediator);
    return mediator;
  }
}
