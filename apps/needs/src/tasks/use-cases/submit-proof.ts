import { Injectable } from '@nestjs/common';
import type { Guard, Tx } from '@linli/unit-of-work';
import type { Claim, Photo } from '../domain/claim.js';
import { proveService } from '../domain/serve-task.js';
import { claimOf } from '../domain/task.js';
import { ChangeTask } from './change-task.js';
import { withoutNumbers } from './without-numbers.js';

/** What was done, in words and photos. The last proof that was due hands the task in for acceptance. */
@Injectable()
export class SubmitProof {
  constructor(private readonly changeTask: ChangeTask) {}

  async execute(tx: Tx, input: { claimId: string; note: string; photos: readonly Photo[]; guard: Guard }): Promise<Claim> {
    const { claimId, photos, guard } = input;
    const proof = { note: withoutNumbers(input.note), photos };
    const task = await this.changeTask.executeForClaim(tx, claimId, {
      guard,
      decide: (found) => proveService(found, claimId, proof, tx.now),
      action: 'prove',
      note: proof.note,
    });
    return claimOf(task, claimId);
  }
}
