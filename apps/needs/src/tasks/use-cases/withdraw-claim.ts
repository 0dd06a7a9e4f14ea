import { Injectable } from '@nestjs/common';
import type { Guard, Tx } from '@linli/unit-of-work';
import type { Claim } from '../domain/claim.js';
import { withdrawClaim } from '../domain/serve-task.js';
import { claimOf } from '../domain/task.js';
import { ChangeTask } from './change-task.js';
import { withoutNumbers } from './without-numbers.js';

/** Gives a place back, told at once (志愿服务条例 Art. 22, 25). Nobody is held to a task. */
@Injectable()
export class WithdrawClaim {
  constructor(private readonly changeTask: ChangeTask) {}

  async execute(tx: Tx, input: { claimId: string; reason: string | null; guard: Guard }): Promise<Claim> {
    const { claimId, guard } = input;
    const reason = withoutNumbers(input.reason);
    const task = await this.changeTask.executeForClaim(tx, claimId, {
      guard,
      decide: (found) => withdrawClaim(found, claimId, reason, tx.now),
      action: 'withdraw',
      note: reason,
    });
    return claimOf(task, claimId);
  }
}
