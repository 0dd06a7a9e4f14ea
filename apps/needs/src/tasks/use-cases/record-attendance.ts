import { Injectable } from '@nestjs/common';
import type { Guard, Tx } from '@linli/unit-of-work';
import type { Claim } from '../domain/claim.js';
import { checkInProvider, checkOutProvider } from '../domain/serve-task.js';
import type { Task } from '../domain/task.js';
import { ChangeTask } from './change-task.js';

export interface AttendanceInput {
  readonly claimId: string;
  readonly action: 'check-in' | 'check-out';
  /** Now where it is null. */
  readonly at: Date | null;
  readonly guard: Guard;
}

const rules = { 'check-in': checkInProvider, 'check-out': checkOutProvider };

/**
 * The provider has come, and the first one begins the service; or has left, and the two times make the minutes served.
 * Throws `needs.claim-not-found`, `needs.claim-moved`, `needs.time-out-of-bounds`; coming `needs.task-moved`, leaving `needs.minutes-out-of-bounds`.
 */
@Injectable()
export class RecordAttendance {
  constructor(private readonly changeTask: ChangeTask) {}

  async execute(tx: Tx, { claimId, action, at, guard }: AttendanceInput): Promise<Claim> {
    const decide = (task: Task) => rules[action](task, claimId, at ?? tx.now, tx.now);
    return this.changeTask.executeForClaim(tx, claimId, { guard, action, decide });
  }
}
