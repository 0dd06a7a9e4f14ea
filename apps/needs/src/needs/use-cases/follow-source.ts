import { Injectable } from '@nestjs/common';
import { platformGuard, type Tx } from '@linli/unit-of-work';
import { mayLoseSource, withoutSource, type Need } from '../domain/need.js';
import { NeedsRepository } from '../persistence/needs.repository.js';
import { ChangeNeed } from './change-need.js';

/** The incident that a need came from was withdrawn: the need after that; null where there is none, or it had ended. What becomes of its task is the caller's to see to. */
@Injectable()
export class FollowSource {
  constructor(
    private readonly needs: NeedsRepository,
    private readonly changeNeed: ChangeNeed,
  ) {}

  async execute(tx: Tx, incidentId: string): Promise<Need | null> {
    const found = await this.needs.findByIncident(tx, incidentId);
    if (!found) return null;
    const need = await this.changeNeed.lock(tx, found.id, platformGuard);
    if (!mayLoseSource(need)) return null;
    return this.changeNeed.execute(tx, need.id, {
      guard: platformGuard,
      action: 'lose-source',
      decide: (locked) => withoutSource(locked, tx.now),
      note: ({ state, reason }) => (state === 'cancelled' ? reason : '来源事件已撤销，服务已开始，请社区确认是否继续。'),
    });
  }
}
