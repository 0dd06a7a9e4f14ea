import { Injectable } from '@nestjs/common';
import type { Tx } from '@linli/unit-of-work';
import { deadlinePolicy, type DeadlinePolicy } from '../domain/deadline-policy.js';
import { CalendarDayEntity } from './calendar-day.entity.js';
import { TimeLimitEntity } from './time-limit.entity.js';

/** Another process may have changed the city's spans or calendar: after this long they are read anew. */
const policyAgeMsMax = 5_000;

/** Spans and working calendar as the database holds them, kept for a few seconds. */
@Injectable()
export class DeadlinePolicyReader {
  private policy: DeadlinePolicy | undefined;
  private readAtMs = 0;

  async read(tx: Tx): Promise<DeadlinePolicy> {
    if (!this.policy || performance.now() - this.readAtMs > policyAgeMsMax) {
      this.policy = deadlinePolicy(await tx.manager.find(TimeLimitEntity), await tx.manager.find(CalendarDayEntity));
      this.readAtMs = performance.now();
    }
    return this.policy;
  }
}
