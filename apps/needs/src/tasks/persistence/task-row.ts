import { taskClasses, type Task, type TaskClass } from '../domain/task.js';
import type { ClaimEntity } from './claim.entity.js';
import type { TaskEntity } from './task.entity.js';

/** Place of a class in the queue: urgent first. */
export const rankOf = (taskClass: TaskClass): number => taskClasses.indexOf(taskClass);

export function toTaskRow({ claims: _claims, ...plain }: Task): TaskEntity {
  return { ...plain, classRank: rankOf(plain.class) };
}

export function toTask({ classRank: _rank, ...plain }: TaskEntity, claims: ClaimEntity[]): Task {
  return { ...plain, claims };
}
