import { Injectable } from '@nestjs/common';
import type { Guard, Tx } from '@linli/unit-of-work';
import type { Claim } from '../domain/claim.js';
import { withdrawClaim } from '../domain/serve-task.js';
import { claimOf } from '../domain/task.js';
import { ChangeTask } from './change-task.js';

/**
 * Gives a place back, told at once. Nobody is held to a task.
 * Throws `needs.claim-not-found`, `needs.claim-moved`. 志愿服务条例 Art. 22, 25.
 */
@Injectable()
export class WithdrawClaim {
  constructor(private readonly changeTask: ChangeTask) {}

  async execute(tx: Tx, { claimId, reason, guard }: { claimId: string; reason: string | null; guard: Guard }): Promise<Claim> {
    return this.changeTask.executeForClaim(tx, claimId, {
      guard,
      action: 'withdraw',
      decide: (task) => withdrawClaim(task, claimId, reason, tx.now),
      note: (after) => claimOf(after, claimId).reason,
    });
  }
}
