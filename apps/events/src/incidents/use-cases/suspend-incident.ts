import { Injectable } from '@nestjs/common';
import type { Tx } from '@linli/unit-of-work';
import type { Incident } from '../domain/incident.js';
import { suspendIncident } from '../domain/incident-moves.js';
import { ChangeIncident, type IncidentMove } from './change-incident.js';

export interface SuspendIncidentInput extends IncidentMove {
  /** Until it is resumed, where no end is named. */
  readonly until: Date | null;
}

/** 挂账: the clock rests. Throws `events.suspended-until-past`. */
@Injectable()
export class SuspendIncident {
  constructor(private readonly changeIncident: ChangeIncident) {}

  async execute(tx: Tx, { until, ...move }: SuspendIncidentInput): Promise<Incident> {
    return this.changeIncident.execute(tx, { ...move, action: 'suspend', decide: (incident) => suspendIncident(incident, until, tx.now) });
  }
}
