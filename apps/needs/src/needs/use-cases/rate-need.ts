import { Injectable } from '@nestjs/common';
import { needRatedV1 } from '@linli/contracts';
import type { Tx } from '@linli/unit-of-work';
import { cleanText } from '@linli/personal-data';
import { rateNeed, type Need } from '../domain/need.js';
import { NeedRepository } from '../persistence/need.repository.js';
import { LockNeed, type Guard } from './lock-need.js';
import { toNeedView, type NeedView } from './need-view.js';
import { RecordOnTimeline } from './record-on-timeline.js';

export interface RateNeedInput {
  readonly needId: string;
  /** 1–5. */
  readonly rating: number;
  readonly comment: string | null;
  readonly guard: Guard;
}

/** 评单: the resident rates the service, after which every volunteer who took part is to be awarded. */
@Injectable()
export class RateNeed {
  constructor(
    private readonly needs: NeedRepository,
    private readonly lockNeed: LockNeed,
    private readonly timeline: RecordOnTimeline,
  ) {}

  async execute(tx: Tx, input: RateNeedInput): Promise<NeedView> {
    const { actor } = tx.context;
    const found = await this.lockNeed.execute(tx, input.needId, input.guard);
    const names = found.resident ? [found.resident.name] : [];
    const comment = input.comment && cleanText(input.comment, names);
    const need = rateNeed(found, { rating: input.rating, comment }, `${actor.kind}:${actor.id}`, tx.now);
    await this.needs.save(tx.manager, need);
    await this.timeline.execute(tx, { needId: need.id, action: 'rate', state: need.state, note: comment });
    await this.publish(tx, need, input.rating);
    return toNeedView(need);
  }

  private async publish(tx: Tx, need: Need, rating: number): Promise<void> {
    if (!need.outcome) return;
    const { taskId, difficulty, participants } = need.outcome;
    const volunteers = participants.flatMap(({ provider, minutes }) => {
      const [kind, volunteerId] = provider.split(':');
      return kind === 'volunteer' && volunteerId ? [{ volunteerId, minutes }] : [];
    });
    await tx.outbox.add(needRatedV1, {
      key: need.id,
      version: need.version,
      data: {
        needId: need.id,
        taskId,
        areaCode: need.areaCode,
        difficulty,
        rating,
        participants: volunteers,
        ratedAt: tx.now.toISOString(),
      },
    });
  }
}
