import { Injectable } from '@nestjs/common';
import { admit, platformGuard, type Guard, type Tx } from '@linli/unit-of-work';
import { AdvanceNeed } from '../../needs/use-cases/advance-need.js';
import { FulfilNeed } from '../../needs/use-cases/fulfil-need.js';
import { LockNeed } from '../../needs/use-cases/lock-need.js';
import { RecordOnTimeline } from '../../needs/use-cases/record-on-timeline.js';
import { NeedsError } from '../../needs.errors.js';
import { needStep } from '../domain/need-step.js';
import type { Task } from '../domain/task.js';
import { TaskRepository } from '../persistence/task.repository.js';

export interface TaskChange {
  readonly guard: Guard;
  /** The decision: the locked task in, its successor out, or an error thrown. */
  readonly decide: (task: Task) => Task;
  /** What the timeline of the need says was done. */
  readonly action: string;
  readonly note?: string | null;
  readonly claimId?: string;
  /** The result in words, where the change accepts the service. */
  readonly summary?: string;
}

/**
 * Changes a task and lets its need follow, in one transaction. The need is locked before the task, here as everywhere, so that a cancellation and a
 * check-in at the same moment wait for each other instead of dying together.
 */
@Injectable()
export class ChangeTask {
  constructor(
    private readonly tasks: TaskRepository,
    private readonly lockNeed: LockNeed,
    private readonly advanceNeed: AdvanceNeed,
    private readonly fulfilNeed: FulfilNeed,
    private readonly timeline: RecordOnTimeline,
  ) {}

  async execute(tx: Tx, taskId: string, change: TaskChange): Promise<Task> {
    const needId = await this.tasks.needIdOf(tx.manager, taskId);
    if (needId) await this.lockNeed.execute(tx, needId, platformGuard);
    const found = await this.tasks.lock(tx.manager, taskId);
    const before = admit(change.guard, found, () => new NeedsError('needs.task-not-found', { id: taskId }));
    const after = change.decide(before);
    await this.tasks.save(tx.manager, before, after);
    const { action, note, claimId } = change;
    await this.timeline.execute(tx, { needId: before.needId, action, note, taskId, ...(claimId ? { claimId } : {}) });
    await this.follow(tx, before, after, change.summary ?? '');
    return after;
  }

  /** As `execute`, for the task that a claim belongs to. */
  async executeForClaim(tx: Tx, claimId: string, change: TaskChange): Promise<Task> {
    const taskId = await this.tasks.taskIdOfClaim(tx.manager, claimId);
    if (!taskId) throw new NeedsError('needs.claim-not-found', { id: claimId });
    return this.execute(tx, taskId, { ...change, claimId });
  }

  private async follow(tx: Tx, before: Task, after: Task, summary: string): Promise<void> {
    const step = needStep(before.state, after.state);
    if (step === null) return;
    if (step !== 'fulfil') {
      await this.advanceNeed.execute(tx, {
        needId: after.needId,
        step,
        taskId: after.id,
        note: after.reason === before.reason ? null : after.reason,
        guard: platformGuard,
      });
      return;
    }
    const participants = after.claims.flatMap(({ state, provider, minutes }) =>
      state === 'accepted' ? [{ provider, minutes: minutes ?? 0 }] : [],
    );
    await this.fulfilNeed.execute(tx, after.needId, { taskId: after.id, difficulty: after.difficulty, participants, summary });
  }
}
