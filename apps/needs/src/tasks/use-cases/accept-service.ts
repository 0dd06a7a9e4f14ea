import { Injectable } from '@nestjs/common';
import type { Guard, Tx } from '@linli/unit-of-work';
import { acceptTask, correctionsOf } from '../domain/accept-task.js';
import type { Task } from '../domain/task.js';
import { ChangeTask } from './change-task.js';

export interface AcceptServiceInput {
  readonly taskId: string;
  /** The result in words for the resident and the incident; a sentence with the subject where nothing is said. */
  readonly summary: string | null;
  /** Where the acceptance corrects what check-in and check-out say. */
  readonly minutes: readonly { claimId: string; minutes: number }[];
  readonly guard: Guard;
}

/**
 * 验收, by somebody who did not serve: the need is fulfilled. Corrected minutes stay visible in the timeline.
 * Throws `needs.task-not-found`, `needs.task-moved`, `needs.same-person`, `needs.claim-not-counted`, `needs.minutes-out-of-bounds`.
 */
@Injectable()
export class AcceptService {
  constructor(private readonly changeTask: ChangeTask) {}

  async execute(tx: Tx, { taskId, summary, minutes, guard }: AcceptServiceInput): Promise<Task> {
    const counted = new Map(minutes.map((part) => [part.claimId.toLowerCase(), part.minutes]));
    return this.changeTask.execute(tx, taskId, {
      guard,
      action: 'accept',
      decide: (task) => acceptTask(task, counted, tx.context.actor, tx.now),
      note: (after, before) => correctionsOf(before, after),
      summary: summary ?? '',
    });
  }
}
