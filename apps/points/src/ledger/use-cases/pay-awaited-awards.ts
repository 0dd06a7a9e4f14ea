import { platformGuard, type Tx } from '@linli/unit-of-work';
import { Injectable } from '@nestjs/common';
import { AccountsRepository } from '../persistence/accounts.repository.js';
import { AwaitedAwardsRepository } from '../persistence/awaited-awards.repository.js';
import { AwardPoints } from './award-points.js';

/** Awards a volunteer who is registered now what was kept for them, under the caps of the days of their service. Throws `points.award-rule-missing`. */
@Injectable()
export class PayAwaitedAwards {
  constructor(
    private readonly accounts: AccountsRepository,
    private readonly awaitedAwards: AwaitedAwardsRepository,
    private readonly awardPoints: AwardPoints,
  ) {}

  async execute(tx: Tx, { volunteerId }: { volunteerId: string }): Promise<void> {
    await this.accounts.takeBatchWriterTurn(tx);
    for (const { sourceKind, sourceId, occurredAt, earning } of await this.awaitedAwards.take(tx, volunteerId)) {
      const source = { kind: sourceKind, id: sourceId };
      await this.awardPoints.execute(tx, { source, earnings: new Map([[volunteerId, { earning, occurredAt }]]), guard: platformGuard });
    }
  }
}
