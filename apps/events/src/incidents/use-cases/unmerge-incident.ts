import { Injectable } from '@nestjs/common';
import type { Actor } from '@linli/contracts';
import { actingAs, platformGuard, type Tx } from '@linli/unit-of-work';
import { stepsBackTo, unmergeIncident } from '../domain/incident-transfers.js';
import type { Incident } from '../domain/incident.js';
import { TimelineRepository } from '../persistence/timeline.repository.js';
import { AcceptIncident } from './accept-incident.js';
import { ChangeIncident, type IncidentMove } from './change-incident.js';
import { DispatchIncident } from './dispatch-incident.js';
import { SignIncident } from './sign-incident.js';

const restoration: Actor = { kind: 'system', id: 'events.merging', name: '解除并案' };
const rule = '解除并案，恢复并案前的状态';

/**
 * 解除并案: gives an incident back state, clock and unit as they were when it was merged, move by move of the table, so that whoever takes up such matters
 * hears of it again.
 */
@Injectable()
export class UnmergeIncident {
  constructor(
    private readonly changeIncident: ChangeIncident,
    private readonly timeline: TimelineRepository,
    private readonly acceptIncident: AcceptIncident,
    private readonly dispatchIncident: DispatchIncident,
    private readonly signIncident: SignIncident,
  ) {}

  async execute(tx: Tx, move: IncidentMove): Promise<Incident> {
    const { incidentId } = move;
    let incident = await this.changeIncident.execute(tx, {
      ...move,
      action: 'unmerge',
      decide: (merged) => unmergeIncident(merged, tx.now),
    });
    const before = await this.timeline.lastStateBefore(tx, incidentId, 'merge');
    const system = actingAs(tx, restoration);
    for (const step of stepsBackTo(before ?? 'reported')) incident = await this.back(system, incident, step);
    return incident;
  }

  private async back(tx: Tx, incident: Incident, step: ReturnType<typeof stepsBackTo>[number]): Promise<Incident> {
    const move = { incidentId: incident.id, guard: platformGuard, rule };
    if (step === 'accept') return this.acceptIncident.execute(tx, move);
    if (step === 'sign') return this.signIncident.execute(tx, move);
    const { unit, assisting, handler, grade } = incident;
    return this.dispatchIncident.execute(tx, { ...move, dispatch: { unit: unit ?? '', assisting, handler, grade, dueAt: null } });
  }
}
