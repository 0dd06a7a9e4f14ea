import { Injectable } from '@nestjs/common';
import { mayAccess } from '@linli/areas';
import { DataSource } from 'typeorm';
import { rankMediators, type MediatorProposal } from '../domain/rank-mediators.js';
import { MediatorsRepository } from '../persistence/mediators.repository.js';

const candidatesMax = 500;
const proposalsMax = 10;

export interface ProposeMediatorsInput {
  type: string;
  areaCode: string;
  /** Recused or already assigned. */
  without: readonly string[];
}

/** The mediators who fit best and have room, with the parts of each score. A person decides. */
@Injectable()
export class ProposeMediators {
  constructor(
    private readonly mediators: MediatorsRepository,
    private readonly dataSource: DataSource,
  ) {}

  async execute(input: ProposeMediatorsInput): Promise<MediatorProposal[]> {
    const free = await this.mediators.available(this.dataSource.manager, input.areaCode, candidatesMax);
    const candidates = free.filter((mediator) => mayAccess(mediator.areas, input.areaCode) && !input.without.includes(mediator.id));
    return rankMediators(candidates, input).slice(0, proposalsMax);
  }
}
