import { Injectable } from '@nestjs/common';
import type { Tx } from '@linli/unit-of-work';
import { cleanText } from '@linli/personal-data';
import { moveNeed } from '../domain/need.js';
import { NeedRepository } from '../persistence/need.repository.js';
import { LockNeed, type Guard } from './lock-need.js';
import { toNeedView, type NeedView } from './need-view.js';
import { RecordOnTimeline } from './record-on-timeline.js';

/** The resident no longer needs it. Possible until the service begins; what becomes of its task is the caller's to see to. */
@Injectable()
export class WithdrawNeed {
  constructor(
    private readonly needs: NeedRepository,
    private readonly lockNeed: LockNeed,
    private readonly timeline: RecordOnTimeline,
  ) {}

  async execute(tx: Tx, input: { needId: string; reason: string | null; guard: Guard }): Promise<NeedView> {
    const found = await this.lockNeed.execute(tx, input.needId, input.guard);
    const reason = input.reason && cleanText(input.reason, found.resident ? [found.resident.name] : []);
    const need = moveNeed(found, 'cancel', tx.now, { reason });
    await this.needs.save(tx.manager, need);
    await this.timeline.execute(tx, { needId: need.id, action: 'cancel', state: need.state, note: reason });
    return toNeedView(need);
  }
}
