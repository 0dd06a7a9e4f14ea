import { Injectable } from '@nestjs/common';
import type { Tx } from '@linli/unit-of-work';
import { MediationError } from '../../mediation.errors.js';
import { MediatorsReader } from '../persistence/mediators.reader.js';

export interface NamedMediator {
  readonly id: string;
  readonly name: string;
}

/** Tells the work names of mediators, in the order of ids; within a transaction where one is given. */
@Injectable()
export class NameMediators {
  constructor(private readonly mediators: MediatorsReader) {}

  execute(ids: readonly string[], tx?: Tx): Promise<NamedMediator[]> {
    return this.mediators.names(ids, tx?.manager);
  }

  /** The name of one. Throws `mediation.mediator-not-found`. */
  async nameOf(id: string, tx: Tx): Promise<string> {
    const [mediator] = await this.execute([id], tx);
    if (!mediator) throw new MediationError('mediation.mediator-not-found', { id });
    return mediator.name;
  }
}
