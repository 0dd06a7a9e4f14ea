import { taskClasses, type Task, type TaskClass } from '../domain/task.js';
import type { ClaimEntity } from './claim.entity.js';
import type { TaskEntity } from './task.entity.js';

export function toTaskRow({ claims: _claims, ...plain }: Task): TaskEntity {
  return { ...plain, classRank: rankOf(plain.class) };
}

/** The columns in which a task, without its claims, differs from what it was. */
export function changedColumns(before: Task, after: Task): Partial<TaskEntity> {
  const stood = toTaskRow(before);
  return Object.fromEntries(Object.entries(toTaskRow(after)).filter(([column, value]) => value !== stood[column as keyof TaskEntity]));
}

export function toTask({ classRank: _rank, ...plain }: TaskEntity, claims: ClaimEntity[]): Task {
  return { ...plain, claims };
}

/** Place of a class in the queue: urgent first. */
export const rankOf = (taskClass: TaskClass): number => taskClasses.indexOf(taskClass);
