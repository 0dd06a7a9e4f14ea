import { Injectable } from '@nestjs/common';
import { mayAccess } from '@linli/areas';
import type { Tx } from '@linli/unit-of-work';
import { MediationError } from '../../mediation.errors.js';
import { withCase } from '../domain/mediator.js';
import { MediatorsRepository } from '../persistence/mediators.repository.js';

/** Gives a mediator one more case: within the cap and the mediator's areas. The row is locked, so that two cases cannot share the last place. */
@Injectable()
export class TakeCase {
  constructor(private readonly mediators: MediatorsRepository) {}

  async execute(tx: Tx, input: { mediatorId: string; areaCode: string }): Promise<{ name: string }> {
    const mediator = await this.mediators.lock(tx, input.mediatorId);
    if (!mayAccess(mediator.areas, input.areaCode)) {
      throw new MediationError('mediation.mediator-out-of-area', { id: mediator.id, areaCode: input.areaCode });
    }
    await this.mediators.save(tx, withCase(mediator));
    return { name: mediator.name };
  }
}
