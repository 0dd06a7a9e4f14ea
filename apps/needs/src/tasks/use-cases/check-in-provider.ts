import { Injectable } from '@nestjs/common';
import type { Guard, Tx } from '@linli/unit-of-work';
import type { Claim } from '../domain/claim.js';
import { checkInProvider } from '../domain/serve-task.js';
import { claimOf } from '../domain/task.js';
import { ChangeTask } from './change-task.js';

/** The provider has come; the first one begins the service. */
@Injectable()
export class CheckInProvider {
  constructor(private readonly changeTask: ChangeTask) {}

  async execute(tx: Tx, input: { claimId: string; at: Date | null; guard: Guard }): Promise<Claim> {
    const { claimId, at, guard } = input;
    const decide = (task: Parameters<typeof checkInProvider>[0]) => checkInProvider(task, claimId, at ?? tx.now, tx.now);
    return claimOf(await this.changeTask.executeForClaim(tx, claimId, { guard, decide, action: 'check-in' }), claimId);
  }
}
