import { Injectable } from '@nestjs/common';
import { MediationError } from '../../mediation.errors.js';
import { serves, type Mediator } from '../domain/mediator.js';
import { MediatorsReader } from '../persistence/mediators.reader.js';

/** Finds a mediator who serves some place of the given areas. Throws `mediation.mediator-not-found`. */
@Injectable()
export class FindMediator {
  constructor(private readonly mediators: MediatorsReader) {}

  async execute(id: string, areas: readonly string[]): Promise<Mediator> {
    const mediator = await this.mediators.find(id);
    if (!mediator || !serves(mediator, areas)) throw new MediationError('mediation.mediator-not-found', { id });
    return mediator;
  }
}
