import { Injectable } from '@nestjs/common';
import type { Tx } from '@linli/unit-of-work';
import { cancelTask } from '../domain/serve-task.js';
import { TaskRepository } from '../persistence/task.repository.js';
import { withoutNumbers } from './without-numbers.js';

/** Calls off what was published for a need that is no longer wanted. The caller holds the need's lock and has moved it. */
@Injectable()
export class DropTasksOfNeed {
  constructor(private readonly tasks: TaskRepository) {}

  async execute(tx: Tx, needId: string, reason: string): Promise<void> {
    for (const id of await this.tasks.cancellableOf(tx.manager, needId)) {
      const task = await this.tasks.lock(tx.manager, id);
      if (task) await this.tasks.save(tx.manager, task, cancelTask(task, withoutNumbers(reason), tx.now));
    }
  }
}
