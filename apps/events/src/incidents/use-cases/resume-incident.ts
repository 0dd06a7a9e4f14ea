import { Injectable } from '@nestjs/common';
import type { Tx } from '@linli/unit-of-work';
import type { Incident } from '../domain/incident.js';
import { resumeIncident } from '../domain/incident-moves.js';
import { DeadlinePolicyReader } from '../persistence/deadline-policy.reader.js';
import { ChangeIncident, type IncidentMove } from './change-incident.js';

/** 恢复办理: the clock runs on, later by the time that it rested. */
@Injectable()
export class ResumeIncident {
  constructor(
    private readonly changeIncident: ChangeIncident,
    private readonly deadlines: DeadlinePolicyReader,
  ) {}

  async execute(tx: Tx, move: IncidentMove): Promise<Incident> {
    const policy = await this.deadlines.read(tx);
    return this.changeIncident.execute(tx, {
      ...move,
      action: 'resume',
      decide: (incident) => resumeIncident(incident, policy, tx.now),
    });
  }
}
