import { Injectable } from '@nestjs/common';
import type { Tx } from '@linli/unit-of-work';
import { resolveIncident } from '../domain/incident-moves.js';
import type { Incident } from '../domain/incident.js';
import { ChangeIncident, type IncidentMove } from './change-incident.js';

export interface ResolveIncidentInput extends IncidentMove {
  readonly result: string;
  readonly proofs: readonly string[];
}

/** 办结, with a result and proofs. */
@Injectable()
export class ResolveIncident {
  constructor(private readonly changeIncident: ChangeIncident) {}

  async execute(tx: Tx, { result, proofs, ...move }: ResolveIncidentInput): Promise<Incident> {
    return this.changeIncident.execute(tx, {
      ...move,
      action: 'resolve',
      decide: (incident) => resolveIncident(incident, { result, proofs }, tx.now),
    });
  }
}
