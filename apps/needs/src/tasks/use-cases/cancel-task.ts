import { Injectable } from '@nestjs/common';
import type { Guard, Tx } from '@linli/unit-of-work';
import { cancelTask } from '../domain/serve-task.js';
import type { Task } from '../domain/task.js';
import { ChangeTask } from './change-task.js';

/**
 * The community calls a task off before anybody began; the need is screened again and can be published anew.
 * Throws `needs.task-not-found`, `needs.task-moved`.
 */
@Injectable()
export class CancelTask {
  constructor(private readonly changeTask: ChangeTask) {}

  async execute(tx: Tx, { taskId, reason, guard }: { taskId: string; reason: string; guard: Guard }): Promise<Task> {
    return this.changeTask.execute(tx, taskId, {
      guard,
      action: 'cancel-task',
      decide: (task) => cancelTask(task, reason, tx.now),
      note: (after) => after.reason,
    });
  }
}
