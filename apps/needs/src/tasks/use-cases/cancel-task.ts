import { Injectable } from '@nestjs/common';
import type { Guard, Tx } from '@linli/unit-of-work';
import { cancelTask } from '../domain/serve-task.js';
import type { Task } from '../domain/task.js';
import { ChangeTask } from './change-task.js';
import { withoutNumbers } from './without-numbers.js';

/** The community calls a task off before anybody began; the need is screened again and can be published anew. */
@Injectable()
export class CancelTask {
  constructor(private readonly changeTask: ChangeTask) {}

  async execute(tx: Tx, input: { taskId: string; reason: string; guard: Guard }): Promise<Task> {
    const reason = withoutNumbers(input.reason);
    const decide = (task: Task) => cancelTask(task, reason, tx.now);
    return this.changeTask.execute(tx, input.taskId, { guard: input.guard, decide, action: 'cancel-task', note: reason });
  }
}
