import { Injectable } from '@nestjs/common';
import type { Tx } from '@linli/unit-of-work';
import { isBegun, isCancellable } from '../domain/need.js';
import { NeedsRepository } from '../persistence/needs.repository.js';
import { RecordOnTimeline } from './record-on-timeline.js';

/** What becomes of the need of an incident that was withdrawn: the id of one to be cancelled; of one whose service has begun the timeline says it. */
@Injectable()
export class FollowSource {
  constructor(
    private readonly needs: NeedsRepository,
    private readonly timeline: RecordOnTimeline,
  ) {}

  async execute(tx: Tx, { incidentId, note }: { incidentId: string; note: string }): Promise<string | null> {
    const found = await this.needs.findByIncident(tx, incidentId);
    const need = found && (await this.needs.lock(tx, found.id));
    if (!need) return null;
    if (isBegun(need)) await this.timeline.execute(tx, { needId: need.id, action: 'lose-source', note });
    return isCancellable(need) ? need.id : null;
  }
}
