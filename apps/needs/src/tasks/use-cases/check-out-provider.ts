import { Injectable } from '@nestjs/common';
import type { Guard, Tx } from '@linli/unit-of-work';
import type { Claim } from '../domain/claim.js';
import { checkOutProvider } from '../domain/serve-task.js';
import { claimOf } from '../domain/task.js';
import { ChangeTask } from './change-task.js';

/** The provider has left: the two times make the minutes served. */
@Injectable()
export class CheckOutProvider {
  constructor(private readonly changeTask: ChangeTask) {}

  async execute(tx: Tx, input: { claimId: string; at: Date | null; guard: Guard }): Promise<Claim> {
    const { claimId, at, guard } = input;
    const decide = (task: Parameters<typeof checkOutProvider>[0]) => checkOutProvider(task, claimId, at ?? tx.now, tx.now);
    return claimOf(await this.changeTask.executeForClaim(tx, claimId, { guard, decide, action: 'check-out' }), claimId);
  }
}
