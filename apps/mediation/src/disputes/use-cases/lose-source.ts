import { Injectable } from '@nestjs/common';
import { platformGuard, type Tx } from '@linli/unit-of-work';
import { mayLoseSource, withoutSource } from '../domain/decide-dispute.js';
import { DisputesRepository } from '../persistence/disputes.repository.js';
import { ChangeDispute } from './change-dispute.js';

/**
 * The incident that a dispute came from was withdrawn. What has not begun ends; of what has, the timeline asks the handler whether to go on, once.
 * Where there is no such dispute, or it has ended, nothing changes.
 */
@Injectable()
export class LoseSource {
  constructor(
    private readonly disputes: DisputesRepository,
    private readonly changeDispute: ChangeDispute,
  ) {}

  async execute(tx: Tx, { incidentId }: { incidentId: string }): Promise<void> {
    const dispute = await this.disputes.lockByIncident(tx, incidentId);
    if (!dispute || !mayLoseSource(dispute)) return;
    await this.changeDispute.execute(
      tx,
      { disputeId: dispute.id, guard: platformGuard },
      {
        action: 'lose-source',
        decide: (locked) => withoutSource(locked, tx.now),
        note: ({ endedAt }) => (endedAt ? '来源事件已撤销，本件终止。' : '来源事件已撤销；调解已开始，请承办人确认是否继续。'),
      },
    );
  }
}
