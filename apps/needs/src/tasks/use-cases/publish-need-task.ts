import { Injectable } from '@nestjs/common';
import { newId, type Guard, type Tx } from '@linli/unit-of-work';
import { AdvanceNeed } from '../../needs/use-cases/advance-need.js';
import { publishTask, type Task, type TaskPlan } from '../domain/task.js';
import { TaskRepository } from '../persistence/task.repository.js';

/** Publishes a screened need as a task that volunteers can take (抢单) or that a named unit is to serve (派单). */
@Injectable()
export class PublishNeedTask {
  constructor(
    private readonly tasks: TaskRepository,
    private readonly advanceNeed: AdvanceNeed,
  ) {}

  async execute(tx: Tx, input: { needId: string; plan: TaskPlan; guard: Guard }): Promise<Task> {
    const { needId, plan, guard } = input;
    const id = newId();
    const need = await this.advanceNeed.execute(tx, { needId, step: 'publish', taskId: id, note: null, guard });
    const task = publishTask({ id, needId, areaCode: need.areaCode, class: need.class, subject: need.subject }, plan, tx.now);
    await this.tasks.insert(tx.manager, task);
    return task;
  }
}
