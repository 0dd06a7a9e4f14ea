import { Injectable } from '@nestjs/common';
import { mayAccess } from '@linli/areas';
import type { Tx } from '@linli/unit-of-work';
import { MediationError } from '../../mediation.errors.js';
import { withCase } from '../domain/mediator.js';
import { MediatorsRepository } from '../persistence/mediators.repository.js';

/**
 * Gives a mediator one more case. The row is locked, so that two cases cannot share the last place.
 * Throws `mediation.mediator-not-found`, `mediation.mediator-out-of-area`, `mediation.mediator-inactive`, `mediation.mediator-over-cap`.
 */
@Injectable()
export class TakeCase {
  constructor(private readonly mediators: MediatorsRepository) {}

  async execute(tx: Tx, { mediatorId: id, areaCode }: { mediatorId: string; areaCode: string }): Promise<void> {
    const mediator = await this.mediators.lock(tx, id);
    if (!mediator) throw new MediationError('mediation.mediator-not-found', { id });
    if (!mayAccess(mediator.areas, areaCode)) throw new MediationError('mediation.mediator-out-of-area', { id, areaCode });
    await this.mediators.save(tx, withCase(mediator));
  }
}
