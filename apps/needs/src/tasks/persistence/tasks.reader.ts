import { Injectable } from '@nestjs/common';
import { areaFilter } from '@linli/areas';
import { readPage, type Page, type PageRequest, type Position } from '@linli/unit-of-work';
import { Brackets, DataSource, In } from 'typeorm';
import type { Task, TaskClass } from '../domain/task.js';
import type { TaskState } from '../domain/task-transitions.js';
import { ClaimEntity } from './claim.entity.js';
import { TaskEntity } from './task.entity.js';
import { rankOf, toTask } from './tasks.repository.js';

export interface TaskFilter {
  /** Prefixes that the answer is limited to. */
  readonly areas: readonly string[];
  readonly state: TaskState;
  readonly class?: TaskClass | undefined;
  readonly needId?: string | undefined;
}

/** Tasks with their claims, for reading. */
@Injectable()
export class TasksReader {
  constructor(private readonly database: DataSource) {}

  async find(id: string): Promise<Task | null> {
    const row = await this.database.manager.findOne(TaskEntity, { where: { id } });
    return row && toTask(row, await this.claims([id]));
  }

  /** Urgent and hard first, then who waits longest. Throws `platform.cursor-invalid`. */
  async list(filter: TaskFilter, request: PageRequest): Promise<Page<Task>> {
    const { items, next } = await readPage(request, {
      filters: filter,
      fetch: (after, count) => this.rows(filter, after, count),
      positionOf: ({ classRank, id }) => [classRank, id],
    });
    const claims = await this.claims(items.map(({ id }) => id));
    const claimsOf = (taskId: string) => claims.filter((claim) => claim.taskId === taskId);
    return { items: items.map((row) => toTask(row, claimsOf(row.id))), next };
  }

  private async rows(filter: TaskFilter, after: Position | null, count: number): Promise<TaskEntity[]> {
    const patterns = areaFilter(filter.areas).like;
    if (patterns.length === 0) return [];
    const query = this.database.manager.createQueryBuilder(TaskEntity, 'task').where('task.state = :state', { state: filter.state });
    // One LIKE each instead of LIKE ANY: only so does PostgreSQL take the prefix to the index.
    query.andWhere(
      new Brackets((any) =>
        patterns.forEach((pattern, index) => any.orWhere(`task.area_code LIKE :area${index}`, { [`area${index}`]: pattern })),
      ),
    );
    if (filter.class) query.andWhere('task.class_rank = :rank', { rank: rankOf(filter.class) });
    if (filter.needId) query.andWhere('task.need_id = :needId', { needId: filter.needId });
    if (after) query.andWhere('(task.class_rank, task.id) > (:afterRank, :afterId)', { afterRank: after[0], afterId: after[1] });
    return query.orderBy('task.classRank', 'ASC').addOrderBy('task.id', 'ASC').limit(count).getMany();
  }

  private async claims(taskIds: string[]): Promise<ClaimEntity[]> {
    if (taskIds.length === 0) return [];
    return this.database.manager.find(ClaimEntity, { where: { taskId: In(taskIds) }, order: { id: 'ASC' } });
  }
}
