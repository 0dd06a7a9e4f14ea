import { Injectable } from '@nestjs/common';
import type { Tx } from '@linli/unit-of-work';
import { redoIncident, redoUntil } from '../domain/incident-moves.js';
import type { Incident } from '../domain/incident.js';
import { DeadlinePolicyReader } from '../persistence/deadline-policy.reader.js';
import { ChangeIncident, type IncidentMove } from './change-incident.js';

/** 重办: the work goes back to its unit, and its handler is told. Throws `events.redo-too-late`. */
@Injectable()
export class RedoIncident {
  constructor(
    private readonly changeIncident: ChangeIncident,
    private readonly deadlines: DeadlinePolicyReader,
  ) {}

  /** Whether it may be redone at this instant. */
  async isInTime(tx: Tx, incident: Incident): Promise<boolean> {
    return tx.now <= redoUntil(incident, await this.deadlines.read(tx), tx.now);
  }

  async execute(tx: Tx, move: IncidentMove): Promise<Incident> {
    const policy = await this.deadlines.read(tx);
    return this.changeIncident.execute(tx, { ...move, action: 'redo', decide: (incident) => redoIncident(incident, policy, tx.now) });
  }
}
