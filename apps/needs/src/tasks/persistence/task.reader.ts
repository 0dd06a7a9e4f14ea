import { Injectable } from '@nestjs/common';
import { areaFilter } from '@linli/areas';
import { Brackets, DataSource, In } from 'typeorm';
import type { Task, TaskClass } from '../domain/task.js';
import type { TaskState } from '../domain/task-transitions.js';
import { ClaimEntity } from './claim.entity.js';
import { rankOf, toTask } from './task-row.js';
import { TaskEntity } from './task.entity.js';

export interface TaskFilter {
  /** Prefixes that the answer is limited to. */
  readonly areas: readonly string[];
  readonly state: TaskState;
  readonly class?: TaskClass | undefined;
  readonly needId?: string | undefined;
}

/** Tasks for reading. */
@Injectable()
export class TaskReader {
  constructor(private readonly database: DataSource) {}

  async find(id: string): Promise<Task | null> {
    const row = await this.database.manager.findOne(TaskEntity, { where: { id } });
    return row && toTask(row, await this.claims([id]));
  }

  /** Urgent and hard first, then who waits longest. */
  async list(filter: TaskFilter, after: readonly [rank: number, id: string] | null, count: number): Promise<Task[]> {
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
    if (after !== null) query.andWhere('(task.class_rank, task.id) > (:afterRank, :afterId)', { afterRank: after[0], afterId: after[1] });
    const rows = await query.orderBy('task.classRank', 'ASC').addOrderBy('task.id', 'ASC').limit(count).getMany();
    const claims = await this.claims(rows.map(({ id }) => id));
    return rows.map((row) =>
      toTask(
        row,
        claims.filter(({ taskId }) => taskId === row.id),
      ),
    );
  }

  private async claims(taskIds: string[]): Promise<ClaimEntity[]> {
    if (taskIds.length === 0) return [];
    return this.database.manager.find(ClaimEntity, { where: { taskId: In(taskIds) }, order: { id: 'ASC' } });
  }
}
