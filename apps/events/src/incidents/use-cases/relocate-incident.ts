import { Injectable } from '@nestjs/common';
import type { Tx } from '@linli/unit-of-work';
import { DemandKnownAreas } from '../../areas/use-cases/demand-known-areas.js';
import { relocateIncident } from '../domain/incident-transfers.js';
import type { Incident } from '../domain/incident.js';
import { DeadlinePolicyReader } from '../persistence/deadline-policy.reader.js';
import { ChangeIncident, type IncidentMove } from './change-incident.js';

export interface RelocateIncidentInput extends IncidentMove {
  readonly areaCode: string;
  readonly reason: string;
}

/** 移交区划: both areas are told, and it is dispatched again where it lies now. Throws `events.same-place` and `events.area-unknown`. */
@Injectable()
export class RelocateIncident {
  constructor(
    private readonly changeIncident: ChangeIncident,
    private readonly deadlines: DeadlinePolicyReader,
    private readonly demandKnownAreas: DemandKnownAreas,
  ) {}

  async execute(tx: Tx, { areaCode, ...move }: RelocateIncidentInput): Promise<Incident> {
    const policy = await this.deadlines.read(tx);
    const decide = async (incident: Incident) => {
      const relocated = relocateIncident(incident, areaCode, policy, tx.now);
      await this.demandKnownAreas.execute(areaCode, tx);
      return relocated;
    };
    return this.changeIncident.execute(tx, { ...move, action: 'relocate', decide });
  }
}
