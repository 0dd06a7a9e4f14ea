import { Injectable } from '@nestjs/common';
import { newId, type Guard, type Tx } from '@linli/unit-of-work';
import { AdvanceNeed } from '../../needs/use-cases/advance-need.js';
import { publishTask, type Task, type TaskPlan } from '../domain/task.js';
import { ChangeTask } from './change-task.js';

/**
 * Publishes a screened need as a task that volunteers can take (抢单) or that a named unit is to serve (派单). The guard is asked of the need.
 * Throws `needs.need-not-found`, `needs.need-moved`, `needs.unit-missing`, `needs.unit-unexpected`, `needs.deadline-passed`.
 */
@Injectable()
export class PublishNeedTask {
  constructor(
    private readonly changeTask: ChangeTask,
    private readonly advanceNeed: AdvanceNeed,
  ) {}

  async execute(tx: Tx, { needId, plan, guard }: { needId: string; plan: TaskPlan; guard: Guard }): Promise<Task> {
    const id = newId();
    const need = await this.advanceNeed.execute(tx, { needId, step: 'publish', taskId: id, note: null, guard });
    const task = publishTask({ id, needId, areaCode: need.areaCode, class: need.class, subject: need.subject }, plan, tx.now);
    return this.changeTask.begin(tx, task, need.resident ? [need.resident.name] : []);
  }
}
