import { Injectable } from '@nestjs/common';
import type { Guard, Tx } from '@linli/unit-of-work';
import type { Claim } from '../domain/claim.js';
import { checkInProvider } from '../domain/serve-task.js';
import { ChangeTask } from './change-task.js';

/**
 * The provider has come; the first one begins the service. `at` is now where it is null.
 * Throws `needs.claim-not-found`, `needs.claim-moved`, `needs.task-moved`, `needs.time-out-of-bounds`.
 */
@Injectable()
export class CheckInProvider {
  constructor(private readonly changeTask: ChangeTask) {}

  async execute(tx: Tx, { claimId, at, guard }: { claimId: string; at: Date | null; guard: Guard }): Promise<Claim> {
    return this.changeTask.executeForClaim(tx, claimId, {
      guard,
      action: 'check-in',
      decide: (task) => checkInProvider(task, claimId, at ?? tx.now, tx.now),
    });
  }
}
