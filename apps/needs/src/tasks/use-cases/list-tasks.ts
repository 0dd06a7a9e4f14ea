import { Injectable } from '@nestjs/common';
import { narrowAreas } from '@linli/areas';
import { readCursor, toPage } from '@linli/service-defaults';
import type { Page } from '@linli/unit-of-work';
import { taskClasses, type Task } from '../domain/task.js';
import { TaskReader, type TaskFilter } from '../persistence/task.reader.js';

export interface ListTasksInput extends Omit<TaskFilter, 'areas'> {
  /** Prefix that is asked for; all that the caller may see where it is left out. */
  readonly area?: string | undefined;
  readonly allowedAreas: readonly string[];
  readonly cursor?: string | undefined;
  readonly limit: number;
}

/** Tasks within the areas that the caller may see, urgent and hard first, page by page. */
@Injectable()
export class ListTasks {
  constructor(private readonly tasks: TaskReader) {}

  async execute(input: ListTasksInput): Promise<Page<Task>> {
    const position = readCursor(input.cursor, input);
    const areas = input.area ? narrowAreas(input.allowedAreas, input.area) : input.allowedAreas;
    const rows = await this.tasks.list({ ...input, areas }, position && [Number(position[0]), String(position[1])], input.limit + 1);
    return toPage(rows, input.limit, input, (task) => [taskClasses.indexOf(task.class), task.id]);
  }
}
