import { Injectable } from '@nestjs/common';
import type { Tx } from '@linli/unit-of-work';
import { moveNeed, type Need } from '../domain/need.js';
import { NeedRepository } from '../persistence/need.repository.js';
import { LockNeed, type Guard } from './lock-need.js';
import { RecordOnTimeline } from './record-on-timeline.js';

export interface AdvanceNeedInput {
  readonly needId: string;
  /** What happened to the need's task. */
  readonly step: 'publish' | 'unpublish' | 'start' | 'interrupt' | 'finish' | 'send-back';
  readonly taskId: string;
  readonly note?: string | null;
  readonly guard?: Guard;
}

/** A need follows its task: published, begun, handed in, sent back. */
@Injectable()
export class AdvanceNeed {
  constructor(
    private readonly needs: NeedRepository,
    private readonly lockNeed: LockNeed,
    private readonly timeline: RecordOnTimeline,
  ) {}

  async execute(tx: Tx, { needId, step, taskId, note, guard }: AdvanceNeedInput): Promise<Need> {
    const need = moveNeed(await this.lockNeed.execute(tx, needId, guard), step, tx.now);
    await this.needs.save(tx.manager, need);
    await this.timeline.execute(tx, { needId, action: step, state: need.state, taskId, note: note ?? null });
    return need;
  }
}
