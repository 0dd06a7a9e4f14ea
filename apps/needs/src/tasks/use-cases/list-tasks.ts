import { Injectable } from '@nestjs/common';
import type { Page, PageRequest } from '@linli/unit-of-work';
import type { Task } from '../domain/task.js';
import { TasksReader, type TaskFilter } from '../persistence/tasks.reader.js';

/** Tasks within some areas, urgent and hard first, page by page. */
@Injectable()
export class ListTasks {
  constructor(private readonly tasks: TasksReader) {}

  async execute(filter: TaskFilter, request: PageRequest): Promise<Page<Task>> {
    return this.tasks.list(filter, request);
  }
}
