import { Injectable } from '@nestjs/common';
import { platformGuard, type Guard, type Tx } from '@linli/unit-of-work';
import { fulfilNeed, moveNeed, type Need, type ServiceOutcome } from '../domain/need.js';
import { ChangeNeed } from './change-need.js';

export interface AdvanceNeedInput {
  readonly needId: string;
  /** What happened to the need's task. */
  readonly step: 'publish' | 'unpublish' | 'start' | 'interrupt' | 'finish' | 'send-back';
  readonly taskId: string;
  readonly note: string | null;
  readonly guard: Guard;
}

/**
 * A need follows its task: published, begun, handed in, sent back, accepted.
 * Throws `needs.need-not-found`, `needs.need-moved`.
 */
@Injectable()
export class AdvanceNeed {
  constructor(private readonly changeNeed: ChangeNeed) {}

  async execute(tx: Tx, { needId, step, taskId, note, guard }: AdvanceNeedInput): Promise<Need> {
    const decide = (need: Need) => moveNeed(need, step, tx.now);
    return this.changeNeed.execute(tx, needId, { guard, action: step, decide, taskId, note: () => note });
  }

  /** 验收: the service was accepted, so the need is fulfilled, and the incident it came from will hear of it. */
  async fulfil(tx: Tx, needId: string, outcome: ServiceOutcome): Promise<void> {
    const decide = (need: Need) => fulfilNeed(need, outcome, tx.now);
    const note = (after: Need) => after.outcome?.summary ?? null;
    await this.changeNeed.execute(tx, needId, { guard: platformGuard, action: 'fulfil', decide, taskId: outcome.taskId, note });
  }
}
