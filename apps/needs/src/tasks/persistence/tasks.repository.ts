import { Injectable } from '@nestjs/common';
import type { Tx } from '@linli/unit-of-work';
import { In } from 'typeorm';
import { taskClasses, type Task, type TaskClass } from '../domain/task.js';
import { taskTransitions } from '../domain/task-transitions.js';
import { ClaimEntity } from './claim.entity.js';
import { TaskEntity } from './task.entity.js';

const cancellable = taskTransitions.states.filter((state) => taskTransitions.allowedActions(state).includes('cancel'));

/** Tasks with their claims, for writing. */
@Injectable()
export class TasksRepository {
  /** The task with its row locked until the transaction ends, or null. The lock covers the claims: they change under it only. */
  async lock(tx: Tx, id: string): Promise<Task | null> {
    const row = await tx.manager.findOne(TaskEntity, { where: { id }, lock: { mode: 'pessimistic_write' } });
    return row && toTask(row, await tx.manager.find(ClaimEntity, { where: { taskId: id }, order: { id: 'ASC' } }));
  }

  /** The need that a task serves, which never changes; read without a lock so that the need can be locked first. */
  async needIdOf(tx: Tx, taskId: string): Promise<string | null> {
    const row = await tx.manager.findOne(TaskEntity, { where: { id: taskId }, select: { id: true, needId: true } });
    return row?.needId ?? null;
  }

  /** The task that a claim belongs to, with its claims, unlocked: for looking only. */
  async findOfClaim(tx: Tx, claimId: string): Promise<Task | null> {
    const id = await this.taskIdOfClaim(tx, claimId);
    const row = id && (await tx.manager.findOne(TaskEntity, { where: { id } }));
    return row ? toTask(row, await tx.manager.find(ClaimEntity, { where: { taskId: row.id }, order: { id: 'ASC' } })) : null;
  }

  async taskIdOfClaim(tx: Tx, claimId: string): Promise<string | null> {
    const row = await tx.manager.findOne(ClaimEntity, { where: { id: claimId }, select: { id: true, taskId: true } });
    return row?.taskId ?? null;
  }

  /** Tasks of a need that can still be called off. */
  async cancellableOf(tx: Tx, needId: string): Promise<string[]> {
    const rows = await tx.manager.find(TaskEntity, { where: { needId, state: In(cancellable) }, select: { id: true } });
    return rows.map(({ id }) => id);
  }

  async add(tx: Tx, task: Task): Promise<void> {
    await tx.manager.insert(TaskEntity, toTaskRow(task));
  }

  /** Writes what changed between the locked task and its successor. */
  async save(tx: Tx, before: Task, after: Task): Promise<void> {
    await tx.manager.update(TaskEntity, { id: after.id }, changedColumns(before, after));
    for (const claim of after.claims) {
      const stood = before.claims.find(({ id }) => id === claim.id);
      if (!stood) await tx.manager.insert(ClaimEntity, { ...claim });
      else if (stood !== claim) await tx.manager.update(ClaimEntity, { id: claim.id }, { ...claim });
    }
  }
}

function toTaskRow({ claims: _claims, ...plain }: Task): TaskEntity {
  return { ...plain, classRank: rankOf(plain.class) };
}

/** The columns in which a task, without its claims, differs from what it was. */
function changedColumns(before: Task, after: Task): Partial<TaskEntity> {
  const stood = toTaskRow(before);
  return Object.fromEntries(Object.entries(toTaskRow(after)).filter(([column, value]) => value !== stood[column as keyof TaskEntity]));
}

export function toTask({ classRank: _rank, ...plain }: TaskEntity, claims: ClaimEntity[]): Task {
  return { ...plain, claims };
}

/** Place of a class in the queue: urgent first. */
export const rankOf = (taskClass: TaskClass): number => taskClasses.indexOf(taskClass);
