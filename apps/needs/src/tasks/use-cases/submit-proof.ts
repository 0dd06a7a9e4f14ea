import { Injectable } from '@nestjs/common';
import type { Guard, Tx } from '@linli/unit-of-work';
import type { Claim, Proof } from '../domain/claim.js';
import { proveService } from '../domain/serve-task.js';
import { claimOf } from '../domain/task.js';
import { ChangeTask } from './change-task.js';

/**
 * What was done, in words and photos. The last proof that was due hands the task in for acceptance.
 * Throws `needs.claim-not-found`, `needs.claim-moved`.
 */
@Injectable()
export class SubmitProof {
  constructor(private readonly changeTask: ChangeTask) {}

  async execute(tx: Tx, { claimId, proof, guard }: { claimId: string; proof: Proof; guard: Guard }): Promise<Claim> {
    return this.changeTask.executeForClaim(tx, claimId, {
      guard,
      action: 'prove',
      decide: (task) => proveService(task, claimId, proof, tx.now),
      note: (after) => claimOf(after, claimId).proof?.note ?? null,
    });
  }
}
