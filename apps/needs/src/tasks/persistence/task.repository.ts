import { Injectable } from '@nestjs/common';
import { In, type EntityManager } from 'typeorm';
import type { Task } from '../domain/task.js';
import { ClaimEntity } from './claim.entity.js';
import { TaskEntity } from './task.entity.js';
import { toTask, toTaskRow } from './task-row.js';

/** Tasks with their claims, for writing: every method works in the transaction whose manager it is given. */
@Injectable()
export class TaskRepository {
  async insert(manager: EntityManager, task: Task): Promise<void> {
    await manager.insert(TaskEntity, toTaskRow(task));
  }

  /** The task with its row locked until the transaction ends, or null. The lock covers the claims: they change under it only. */
  async lock(manager: EntityManager, id: string): Promise<Task | null> {
    const row = await manager.findOne(TaskEntity, { where: { id }, lock: { mode: 'pessimistic_write' } });
    return row && toTask(row, await manager.find(ClaimEntity, { where: { taskId: id }, order: { id: 'ASC' } }));
  }

  /** The need that a task serves, which never changes; read without a lock so that the need can be locked first. */
  async needIdOf(manager: EntityManager, taskId: string): Promise<string | null> {
    const row = await manager.findOne(TaskEntity, { where: { id: taskId }, select: { id: true, needId: true } });
    return row?.needId ?? null;
  }

  async taskIdOfClaim(manager: EntityManager, claimId: string): Promise<string | null> {
    const row = await manager.findOne(ClaimEntity, { where: { id: claimId }, select: { id: true, taskId: true } });
    return row?.taskId ?? null;
  }

  /** Tasks of a need that can still be called off. */
  async cancellableOf(manager: EntityManager, needId: string): Promise<string[]> {
    const rows = await manager.find(TaskEntity, { where: { needId, state: In(['open', 'taken']) }, select: { id: true } });
    return rows.map(({ id }) => id);
  }

  /** Writes what changed between the locked task and its successor. */
  async save(manager: EntityManager, before: Task, after: Task): Promise<void> {
    const { state, version, reason, changedAt } = after;
    await manager.update(TaskEntity, { id: after.id }, { state, version, reason, changedAt });
    for (const claim of after.claims) {
      const known = before.claims.find(({ id }) => id === claim.id);
      if (!known) await manager.insert(ClaimEntity, { ...claim });
      else if (known !== claim) await manager.update(ClaimEntity, { id: claim.id }, { ...claim });
    }
  }
}
