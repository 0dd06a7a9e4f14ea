import { Injectable } from '@nestjs/common';
import type { Tx } from '@linli/unit-of-work';
import { cleanText } from '@linli/personal-data';
import { screenNeed, type NeedClass } from '../domain/need.js';
import { NeedRepository } from '../persistence/need.repository.js';
import { LockNeed, type Guard } from './lock-need.js';
import { toNeedView, type NeedView } from './need-view.js';
import { RecordOnTimeline } from './record-on-timeline.js';

export interface ScreenNeedInput {
  readonly needId: string;
  readonly decision: 'approve' | 'decline';
  readonly reason?: string | undefined;
  readonly class?: NeedClass | undefined;
  readonly guard: Guard;
}

/** 审单: the community approves a need, with its class corrected where needed, or declines it with a reason. */
@Injectable()
export class ScreenNeed {
  constructor(
    private readonly needs: NeedRepository,
    private readonly lockNeed: LockNeed,
    private readonly timeline: RecordOnTimeline,
  ) {}

  async execute(tx: Tx, input: ScreenNeedInput): Promise<NeedView> {
    const found = await this.lockNeed.execute(tx, input.needId, input.guard);
    const reason = input.reason && cleanText(input.reason, found.resident ? [found.resident.name] : []);
    const need = screenNeed(found, { ...input, reason }, tx.now);
    await this.needs.save(tx.manager, need);
    await this.timeline.execute(tx, { needId: need.id, action: input.decision, state: need.state, note: reason ?? null });
    return toNeedView(need);
  }
}
