import { Injectable } from '@nestjs/common';
import type { Guard, Tx } from '@linli/unit-of-work';
import type { Claim } from '../domain/claim.js';
import { checkOutProvider } from '../domain/serve-task.js';
import { ChangeTask } from './change-task.js';

/**
 * The provider has left: the two times make the minutes served. `at` is now where it is null.
 * Throws `needs.claim-not-found`, `needs.claim-moved`, `needs.time-out-of-bounds`, `needs.minutes-out-of-bounds`.
 */
@Injectable()
export class CheckOutProvider {
  constructor(private readonly changeTask: ChangeTask) {}

  async execute(tx: Tx, { claimId, at, guard }: { claimId: string; at: Date | null; guard: Guard }): Promise<Claim> {
    return this.changeTask.executeForClaim(tx, claimId, {
      guard,
      action: 'check-out',
      decide: (task) => checkOutProvider(task, claimId, at ?? tx.now, tx.now),
    });
  }
}
