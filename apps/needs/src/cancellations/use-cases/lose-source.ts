import { Injectable } from '@nestjs/common';
import type { Tx } from '@linli/unit-of-work';
import { FollowSource } from '../../needs/use-cases/follow-source.js';
import { DropTasksOfNeed } from '../../tasks/use-cases/drop-tasks-of-need.js';

/**
 * The incident that a need came from was withdrawn. A need whose service has not begun is cancelled with its task; of one that has, the timeline says so,
 * once, since somebody is being served. Where there is no such need, or it has ended, nothing changes.
 */
@Injectable()
export class LoseSource {
  constructor(
    private readonly followSource: FollowSource,
    private readonly dropTasks: DropTasksOfNeed,
  ) {}

  async execute(tx: Tx, { incidentId }: { incidentId: string }): Promise<void> {
    const need = await this.followSource.execute(tx, incidentId);
    if (need?.state === 'cancelled') await this.dropTasks.execute(tx, need.id, '来源事件已撤销，需求随之取消');
  }
}
