import { Injectable } from '@nestjs/common';
import { actsAs } from '@linli/contracts';
import { cleanText, cleanTexts } from '@linli/personal-data';
import { admit, platformGuard, type DomainError, type Guard, type Tx } from '@linli/unit-of-work';
import { AdvanceNeed } from '../../needs/use-cases/advance-need.js';
import { ChangeNeed } from '../../needs/use-cases/change-need.js';
import { RecordOnTimeline } from '../../needs/use-cases/record-on-timeline.js';
import { NeedsError } from '../../needs.errors.js';
import type { Claim } from '../domain/claim.js';
import { claimOf, needStep, participantsOf, type Task } from '../domain/task.js';
import { TasksRepository } from '../persistence/tasks.repository.js';

export interface TaskChange {
  readonly guard: Guard;
  /** What the timeline of the need says was done. */
  readonly action: string;
  /** The decision: the locked task in, its successor out, or an error thrown. */
  readonly decide: (task: Task) => Task;
  /** What the timeline adds in words, read from the cleaned successor. */
  readonly note?: (after: Task, before: Task) => string | null;
  readonly claimId?: string;
  /** The result in words, where the change accepts the service. */
  readonly summary?: string;
}

/**
 * The one way in which a task and its claims change: lock, guard, decide, clean, save, timeline, and the need follows, in one transaction. The need is
 * locked before the task, here as everywhere, so that a cancellation and a check-in at the same moment wait for each other instead of dying together.
 * Throws `needs.task-not-found` or `needs.claim-not-found`, and what the guard and the decision throw.
 */
@Injectable()
export class ChangeTask {
  constructor(
    private readonly tasks: TasksRepository,
    private readonly changeNeed: ChangeNeed,
    private readonly advanceNeed: AdvanceNeed,
    private readonly timeline: RecordOnTimeline,
  ) {}

  async execute(tx: Tx, taskId: string, change: TaskChange): Promise<Task> {
    return this.change(tx, taskId, change, () => new NeedsError('needs.task-not-found', { id: taskId }));
  }

  /** As `execute`, for the task that a claim belongs to, by whoever holds the claim: for anybody else there is none. */
  async executeForClaim(tx: Tx, claimId: string, change: TaskChange): Promise<Claim> {
    const missing = () => new NeedsError('needs.claim-not-found', { id: claimId });
    const taskId = await this.tasks.taskIdOfClaim(tx, claimId);
    if (!taskId) throw missing();
    const decide = (task: Task): Task => {
      if (!actsAs(tx.context.actor, claimOf(task, claimId).provider)) throw missing();
      return change.decide(task);
    };
    return claimOf(await this.change(tx, taskId, { ...change, decide, claimId }, missing), claimId);
  }

  /** For a task that was not there before. `names` are those to take out of what it says. */
  async begin(tx: Tx, published: Task, names: readonly string[]): Promise<Task> {
    const task = cleaned(published, [], names);
    await this.tasks.add(tx, task);
    return task;
  }

  private async change(tx: Tx, taskId: string, change: TaskChange, missing: () => DomainError): Promise<Task> {
    const needId = await this.tasks.needIdOf(tx, taskId);
    if (!needId) throw missing();
    const { resident, state: needState } = await this.changeNeed.lock(tx, needId, platformGuard);
    const before = admit(change.guard, await this.tasks.lock(tx, taskId), missing);
    const names = resident ? [resident.name] : [];
    const after = cleaned(change.decide(before), before.claims, names);
    await this.tasks.save(tx, before, after);
    const { action, claimId, note } = change;
    const words = note?.(after, before) ?? null;
    await this.timeline.execute(tx, { needId, action, taskId, claimId, note: words && cleanText(words, names) });
    // A need that was cancelled took its task along: it has nothing to follow.
    if (needState !== 'cancelled') await this.follow(tx, before, after, change.summary ?? '');
    return after;
  }

  private async follow(tx: Tx, before: Task, after: Task, summary: string): Promise<void> {
    const { id: taskId, needId, difficulty } = after;
    const step = needStep(before.state, after.state);
    if (step === null) return;
    if (step === 'fulfil') return this.advanceNeed.fulfil(tx, needId, { taskId, difficulty, participants: participantsOf(after), summary });
    const note = after.reason === before.reason ? null : after.reason;
    await this.advanceNeed.execute(tx, { needId, step, taskId, note, guard: platformGuard });
  }
}

/** Codes and ids; all else that a task says is free text. Claims that stood before are clean already. */
function cleaned(task: Task, stood: readonly Claim[], names: readonly string[]): Task {
  const claims = task.claims.map((claim) => (stood.includes(claim) ? claim : cleanedClaim(claim, names)));
  return { ...cleanTexts(task, names, ['id', 'needId', 'areaCode', 'class', 'kind', 'unitId', 'state', 'claims']), claims };
}

/** The address of a photo stays what it is, or the photo could not be fetched. */
function cleanedClaim(claim: Claim, names: readonly string[]): Claim {
  const photos = claim.proof?.photos.map((photo) => cleanTexts(photo, names, ['sha256', 'url'])) ?? [];
  const proof = claim.proof && { ...cleanTexts(claim.proof, names, ['photos']), photos };
  return { ...cleanTexts(claim, names, ['id', 'taskId', 'provider', 'state', 'proof']), proof };
}
