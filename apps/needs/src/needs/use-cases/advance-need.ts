import { Injectable } from '@nestjs/common';
import type { Guard, Tx } from '@linli/unit-of-work';
import { moveNeed, type Need } from '../domain/need.js';
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
 * A need follows its task: published, begun, handed in, sent back.
 * Throws `needs.need-not-found`, `needs.need-moved`.
 */
@Injectable()
export class AdvanceNeed {
  constructor(private readonly changeNeed: ChangeNeed) {}

  async execute(tx: Tx, { needId, step, taskId, note, guard }: AdvanceNeedInput): Promise<Need> {
    const decide = (need: Need) => moveNeed(need, step, tx.now);
    return this.changeNeed.execute(tx, needId, { guard, action: step, decide, taskId, note: () => note });
  }
}
