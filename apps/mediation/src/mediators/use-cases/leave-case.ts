import { Injectable } from '@nestjs/common';
import type { Tx } from '@linli/unit-of-work';
import { withoutCase } from '../domain/mediator.js';
import { MediatorsRepository } from '../persistence/mediators.repository.js';

/** Frees the places that a case took; rows are locked in the order of ids, so that two cases never wait for each other. */
@Injectable()
export class LeaveCase {
  constructor(private readonly mediators: MediatorsRepository) {}

  async execute(tx: Tx, mediatorIds: readonly string[]): Promise<void> {
    for (const id of [...mediatorIds].sort()) {
      const mediator = await this.mediators.lock(tx, id);
      if (mediator) await this.mediators.save(tx, withoutCase(mediator));
    }
  }
}
