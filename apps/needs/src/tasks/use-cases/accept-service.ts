import { Injectable } from '@nestjs/common';
import type { Guard, Tx } from '@linli/unit-of-work';
import { acceptTask } from '../domain/accept-task.js';
import type { Task } from '../domain/task.js';
import { ChangeTask } from './change-task.js';
import { withoutNumbers } from './without-numbers.js';

export interface AcceptServiceInput {
  readonly taskId: string;
  readonly accepted: boolean;
  readonly reason: string | null;
  /** The result in words for the resident and the incident; a sentence with the subject where nothing is said. */
  readonly summary: string | null;
  readonly minutes: readonly { claimId: string; minutes: number }[];
  readonly guard: Guard;
}

/** 验收, by somebody who did not serve: fulfils the need, or sends the service back with a reason. */
@Injectable()
export class AcceptService {
  constructor(private readonly changeTask: ChangeTask) {}

  async execute(tx: Tx, input: AcceptServiceInput): Promise<Task> {
    const { actor } = tx.context;
    const reason = withoutNumbers(input.reason);
    const minutes = new Map(input.minutes.map((part) => [part.claimId, part.minutes]));
    return this.changeTask.execute(tx, input.taskId, {
      guard: input.guard,
      decide: (task) => acceptTask(task, { accepted: input.accepted, reason, minutes }, `${actor.kind}:${actor.id}`, tx.now),
      action: input.accepted ? 'accept' : 'refuse',
      note: reason ?? minutesNote(input.minutes),
      summary: input.summary ?? '',
    });
  }
}

/** Corrections stay visible. */
function minutesNote(minutes: AcceptServiceInput['minutes']): string | null {
  return minutes.length === 0 ? null : minutes.map((part) => `${part.claimId}: ${part.minutes} min`).join('; ');
}
