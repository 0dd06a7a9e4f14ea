import { Injectable } from '@nestjs/common';
import { platformGuard, type Tx } from '@linli/unit-of-work';
import { FollowSource } from '../../needs/use-cases/follow-source.js';
import { CancelNeed } from './cancel-need.js';

const reason = '来源事件已撤销';

/**
 * The incident that a need came from was withdrawn. A need whose service has not begun is cancelled with its task; of one that has, the timeline says so,
 * since somebody is being served. Where there is no such need, or it has ended, nothing changes.
 */
@Injectable()
export class LoseSource {
  constructor(
    private readonly followSource: FollowSource,
    private readonly cancelNeed: CancelNeed,
  ) {}

  async execute(tx: Tx, { incidentId }: { incidentId: string }): Promise<void> {
    const needId = await this.followSource.execute(tx, { incidentId, note: `${reason}，服务已开始，请社区确认是否继续。` });
    if (needId) await this.cancelNeed.execute(tx, { needId, reason, guard: platformGuard });
  }
}
