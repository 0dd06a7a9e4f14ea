import { Injectable } from '@nestjs/common';
import type { Tx } from '@linli/unit-of-work';
import type { Incident, RefusalClass } from '../domain/incident.js';
import { rejectIncident } from '../domain/incident-moves.js';
import { ChangeIncident, type IncidentMove } from './change-incident.js';

export interface RejectIncidentInput extends IncidentMove {
  readonly refusal: RefusalClass;
}

/** 不予受理, under one of the classes of refusal. */
@Injectable()
export class RejectIncident {
  constructor(private readonly changeIncident: ChangeIncident) {}

  async execute(tx: Tx, { refusal, ...move }: RejectIncidentInput): Promise<Incident> {
    return this.changeIncident.execute(tx, { ...move, action: 'reject', decide: (incident) => rejectIncident(incident, refusal, tx.now) });
  }
}
