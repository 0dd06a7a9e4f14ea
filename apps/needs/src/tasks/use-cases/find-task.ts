import { Injectable } from '@nestjs/common';
import { NeedsError } from '../../needs.errors.js';
import type { Task } from '../domain/task.js';
import { TaskReader } from '../persistence/task.reader.js';

/** One task with its claims. Throws `needs.task-not-found`. */
@Injectable()
export class FindTask {
  constructor(private readonly tasks: TaskReader) {}

  async execute(id: string): Promise<Task> {
    const task = await this.tasks.find(id);
    if (!task) throw new NeedsError('needs.task-not-found', { id });
    return task;
  }
}
