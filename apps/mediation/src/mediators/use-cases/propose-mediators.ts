import { Injectable } from '@nestjs/common';
import { mayAccess } from '@linli/areas';
import { rankMediators, type MediatorProposal } from '../domain/rank-mediators.js';
import { MediatorsReader } from '../persistence/mediators.reader.js';

const candidatesMax = 500;
const proposalsMax = 10;

export interface ProposeMediatorsInput {
  readonly type: string;
  readonly areaCode: string;
  /** Recused or already assigned. */
  readonly without: readonly string[];
}

/** Proposes the mediators who fit best and have room, with the parts of each score. A person decides. */
@Injectable()
export class ProposeMediators {
  constructor(private readonly mediators: MediatorsReader) {}

  async execute(input: ProposeMediatorsInput): Promise<MediatorProposal[]> {
    const free = await this.mediators.available(input.areaCode, candidatesMax);
    const candidates = free.filter((mediator) => mayAccess(mediator.areas, input.areaCode) && !input.without.includes(mediator.id));
    return rankMediators(candidates, input).slice(0, proposalsMax);
  }
}
