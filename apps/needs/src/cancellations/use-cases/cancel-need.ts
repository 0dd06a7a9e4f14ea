import { Injectable } from '@nestjs/common';
import type { Guard, Tx } from '@linli/unit-of-work';
import type { Need } from '../../needs/domain/need.js';
import { WithdrawNeed } from '../../needs/use-cases/withdraw-need.js';
import { DropTasksOfNeed } from '../../tasks/use-cases/drop-tasks-of-need.js';

const reasonForProviders = '需求已由居民取消';

/**
 * The resident cancels a need before its service begins; its task is called off with it, and who had taken it is free.
 * Throws `needs.need-not-found`, `needs.need-moved`.
 */
@Injectable()
export class CancelNeed {
  constructor(
    private readonly withdrawNeed: WithdrawNeed,
    private readonly dropTasks: DropTasksOfNeed,
  ) {}

  async execute(tx: Tx, input: { needId: string; reason: string | null; guard: Guard }): Promise<Need> {
    const need = await this.withdrawNeed.execute(tx, input);
    await this.dropTasks.execute(tx, need.id, reasonForProviders);
    return need;
  }
}
