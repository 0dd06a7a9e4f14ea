import { Injectable } from '@nestjs/common';
import type { Guard, Tx } from '@linli/unit-of-work';
import { sendBackTask } from '../domain/accept-task.js';
import type { Task } from '../domain/task.js';
import { ChangeTask } from './change-task.js';

/**
 * 验收 that is not passed: the service goes on, with a reason, and its proof is due again. Not for who served.
 * Throws `needs.task-not-found`, `needs.task-moved`, `needs.same-person`, `needs.reason-missing`.
 */
@Injectable()
export class SendBackService {
  constructor(private readonly changeTask: ChangeTask) {}

  async execute(tx: Tx, { taskId, reason, guard }: { taskId: string; reason: string | null; guard: Guard }): Promise<Task> {
    return this.changeTask.execute(tx, taskId, {
      guard,
      action: 'refuse',
      decide: (task) => sendBackTask(task, reason, tx.context.actor, tx.now),
      note: (after) => after.reason,
    });
  }
}
