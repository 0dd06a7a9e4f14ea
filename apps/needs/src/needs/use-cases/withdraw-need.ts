import { Injectable } from '@nestjs/common';
import type { Guard, Tx } from '@linli/unit-of-work';
import { demandOwn, moveNeed, type Need } from '../domain/need.js';
import { ChangeNeed } from './change-need.js';

/**
 * The resident no longer needs it. Possible until the service begins; what becomes of its task is the caller's to see to.
 * Throws `needs.need-not-found`, `needs.need-moved`.
 */
@Injectable()
export class WithdrawNeed {
  constructor(private readonly changeNeed: ChangeNeed) {}

  async execute(tx: Tx, { needId, reason, guard }: { needId: string; reason: string | null; guard: Guard }): Promise<Need> {
    return this.changeNeed.execute(tx, needId, {
      guard,
      action: 'cancel',
      decide: (need) => moveNeed(demandOwn(need, tx.context), 'cancel', tx.now, { reason }),
      note: (withdrawn) => withdrawn.reason,
    });
  }
}
