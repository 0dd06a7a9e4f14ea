import { Injectable } from '@nestjs/common';
import { newId, type Guard, type Tx } from '@linli/unit-of-work';
import { DemandVolunteer } from '../../volunteers/use-cases/demand-volunteer.js';
import { NeedsError } from '../../needs.errors.js';
import type { Claim } from '../domain/claim.js';
import { claimTask } from '../domain/claim-task.js';
import { claimOf } from '../domain/task.js';
import { ChangeTask } from './change-task.js';

export interface GrabTaskInput {
  readonly taskId: string;
  /** Exactly one of the two: a volunteer for a public task, a unit for a directed one. */
  readonly volunteerId?: string | undefined;
  readonly unitId?: string | undefined;
  readonly confirmsRequirements: boolean;
  readonly guard: Guard;
}

/** 抢单/接单: takes a place of a task. Of any number who grab at once exactly as many succeed as the task has places. */
@Injectable()
export class GrabTask {
  constructor(
    private readonly changeTask: ChangeTask,
    private readonly demandVolunteer: DemandVolunteer,
  ) {}

  async execute(tx: Tx, input: GrabTaskInput): Promise<Claim> {
    const { taskId, volunteerId, unitId, confirmsRequirements, guard } = input;
    if (volunteerId ? unitId : !unitId) throw new NeedsError('needs.provider-unclear', {}, { pointer: '/volunteerId' });
    if (volunteerId) await this.demandVolunteer.execute(tx, volunteerId);
    const id = newId();
    const provider = volunteerId ? `volunteer:${volunteerId}` : `unit:${unitId}`;
    const task = await this.changeTask.execute(tx, taskId, {
      guard,
      decide: (found) => claimTask(found, { id, provider, confirmsRequirements }, tx.now),
      action: 'claim',
      claimId: id,
    });
    return claimOf(task, id);
  }
}
