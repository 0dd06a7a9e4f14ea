import { Injectable } from '@nestjs/common';
import { KnownVolunteers } from '@linli/known-volunteers';
import { newId, type Guard, type Tx } from '@linli/unit-of-work';
import { NeedsError } from '../../needs.errors.js';
import type { Claim } from '../domain/claim.js';
import { claimTask, providerOf, type Offer } from '../domain/claim-task.js';
import { claimOf } from '../domain/task.js';
import { ChangeTask } from './change-task.js';

export interface ClaimTaskInput {
  readonly taskId: string;
  readonly offer: Offer;
  readonly confirmsRequirements: boolean;
  readonly guard: Guard;
}

/**
 * 抢单/接单: takes a place of a task. Of any number who claim at once exactly as many succeed as the task has places.
 * Throws `needs.task-not-found`, `needs.task-moved`, `needs.task-full`, `needs.task-overdue`, `needs.task-for-unit`, `needs.provider-unclear`, `needs.provider-is-another`,
 * `needs.already-claimed`, `needs.requirements-unconfirmed`, `needs.volunteer-unknown`.
 */
@Injectable()
export class ClaimTask {
  constructor(
    private readonly changeTask: ChangeTask,
    private readonly volunteers: KnownVolunteers,
  ) {}

  async execute(tx: Tx, { taskId, offer, confirmsRequirements, guard }: ClaimTaskInput): Promise<Claim> {
    const id = newId();
    const provider = providerOf(offer, tx.context.actor);
    const { volunteerId } = offer;
    // Curable: a registration may not have been heard of here yet.
    if (volunteerId && !(await this.volunteers.find(tx, volunteerId)))
      throw new NeedsError('needs.volunteer-unknown', { volunteerId }, { pointer: '/volunteerId', curable: true });
    const task = await this.changeTask.execute(tx, taskId, {
      guard,
      action: 'claim',
      decide: (found) => claimTask(found, { id, provider, confirmsRequirements }, tx.now),
      claimId: id,
    });
    return claimOf(task, id);
  }
}
