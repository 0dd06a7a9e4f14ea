import { Injectable } from '@nestjs/common';
import { platformGuard, type Tx } from '@linli/unit-of-work';
import { TasksRepository } from '../persistence/tasks.repository.js';
import { CancelTask } from './cancel-task.js';

/** Calls off what was published for a need that is no longer wanted. The caller holds the need's lock and has cancelled it. */
@Injectable()
export class DropTasksOfNeed {
  constructor(
    private readonly tasks: TasksRepository,
    private readonly cancelTask: CancelTask,
  ) {}

  async execute(tx: Tx, needId: string, reason: string): Promise<void> {
    for (const taskId of await this.tasks.cancellableOf(tx, needId)) {
      await this.cancelTask.execute(tx, { taskId, reason, guard: platformGuard });
    }
  }
}
