import { Injectable } from '@nestjs/common';
import { admit, type Guard } from '@linli/unit-of-work';
import type { MediatorProposal } from '../../mediators/domain/rank-mediators.js';
import { ProposeMediators } from '../../mediators/use-cases/propose-mediators.js';
import { MediationError } from '../../mediation.errors.js';
import { DisputesReader } from '../persistence/disputes.reader.js';

/** Ranks the mediators who may take a dispute, without the recused and the assigned ones. Throws `mediation.dispute-not-found`. */
@Injectable()
export class ProposeMediatorsForDispute {
  constructor(
    private readonly disputes: DisputesReader,
    private readonly proposeMediators: ProposeMediators,
  ) {}

  async execute(id: string, guard: Guard): Promise<MediatorProposal[]> {
    const dispute = admit(guard, await this.disputes.find(id), () => new MediationError('mediation.dispute-not-found', { id }));
    const { type, areaCode, recusals, mediatorIds } = dispute;
    return this.proposeMediators.execute({ type, areaCode, without: [...recusals.map(({ mediatorId }) => mediatorId), ...mediatorIds] });
  }
}
