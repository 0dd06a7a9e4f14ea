import { Injectable } from '@nestjs/common';
import { platformGuard, type Tx } from '@linli/unit-of-work';
import { fulfilNeed, type ServiceOutcome } from '../domain/need.js';
import { ChangeNeed } from './change-need.js';

/**
 * 验收: the service of the need's task was accepted, so the need is fulfilled, and the incident it came from will hear of it.
 * Throws `needs.need-not-found`, `needs.need-moved`.
 */
@Injectable()
export class FulfilNeed {
  constructor(private readonly changeNeed: ChangeNeed) {}

  async execute(tx: Tx, needId: string, outcome: ServiceOutcome): Promise<void> {
    await this.changeNeed.execute(tx, needId, {
      guard: platformGuard,
      action: 'fulfil',
      decide: (need) => fulfilNeed(need, outcome, tx.now),
      note: (after) => after.outcome?.summary ?? null,
      taskId: outcome.taskId,
    });
  }
}
