import type { Task } from '../domain/task.js';
import { toClaimDto } from './claims.dto.js';
import type { TaskDto } from './tasks.dto.js';

export function toTaskDto(task: Task): TaskDto {
  const { id, needId, areaCode, subject, kind, unitId, difficulty, takers, state, version, reason } = task;
  return {
    id,
    needId,
    areaCode,
    class: task.class,
    subject,
    kind,
    unitId,
    difficulty,
    takers,
    requirements: { ...task.requirements },
    deadline: task.deadline?.toISOString() ?? null,
    state,
    version,
    reason,
    publishedAt: task.publishedAt.toISOString(),
    changedAt: task.changedAt.toISOString(),
    claims: task.claims.map(toClaimDto),
  };
}
