import { Injectable } from '@nestjs/common';
import { admit, type Guard } from '@linli/unit-of-work';
import { NeedsError } from '../../needs.errors.js';
import type { Task } from '../domain/task.js';
import { TasksReader } from '../persistence/tasks.reader.js';

/**
 * One task with its claims.
 * Throws `needs.task-not-found`.
 */
@Injectable()
export class FindTask {
  constructor(private readonly tasks: TasksReader) {}

  async execute(id: string, guard: Guard): Promise<Task> {
    return admit(guard, await this.tasks.find(id), () => new NeedsError('needs.task-not-found', { id }));
  }
}
