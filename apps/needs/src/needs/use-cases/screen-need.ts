import { Injectable } from '@nestjs/common';
import type { Guard, Tx } from '@linli/unit-of-work';
import { screenNeed, type Need, type Screening } from '../domain/need.js';
import { ChangeNeed } from './change-need.js';

/**
 * 审单: the community approves a need, with its class corrected where needed, or declines it with a reason.
 * Throws `needs.need-not-found`, `needs.need-moved`, `needs.reason-missing`.
 */
@Injectable()
export class ScreenNeed {
  constructor(private readonly changeNeed: ChangeNeed) {}

  async execute(tx: Tx, { needId, screening, guard }: { needId: string; screening: Screening; guard: Guard }): Promise<Need> {
    return this.changeNeed.execute(tx, needId, {
      guard,
      action: screening.decision,
      decide: (need) => screenNeed(need, screening, tx.now),
      note: ({ reason }) => reason,
    });
  }
}
