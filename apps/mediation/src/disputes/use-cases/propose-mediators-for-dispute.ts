import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { ProposeMediators } from '../../mediators/use-cases/propose-mediators.js';
import { DisputesRepository } from '../persistence/disputes.repository.js';
import type { DisputeGate } from '../domain/dispute-command.js';

/** Ranked mediators for a dispute, without the recused and the assigned ones. */
@Injectable()
export class ProposeMediatorsForDispute {
  constructor(
    private readonly disputes: DisputesRepository,
    private readonly proposals: ProposeMediators,
    private readonly dataSource: DataSource,
  ) {}

  async execute(id: string, gate: DisputeGate) {
    const dispute = await this.disputes.get(this.dataSource.manager, id);
    gate(dispute);
    const without = [...dispute.recusals.map(({ mediatorId }) => mediatorId), ...dispute.mediatorIds];
    const ranked = await this.proposals.execute({ type: dispute.type, areaCode: dispute.areaCode, without });
    return {
      items: ranked.map(({ mediator: { id: mediatorId, name, kind, load, workloadCap }, score, parts }) => ({
        ...{ mediatorId, name, kind, load, workloadCap, score, parts },
      })),
    };
  }
}
