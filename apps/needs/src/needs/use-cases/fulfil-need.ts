import { Injectable } from '@nestjs/common';
import { needFulfilledV1 } from '@linli/contracts';
import type { Tx } from '@linli/unit-of-work';
import { cleanText } from '@linli/personal-data';
import { fulfilNeed, type ServiceOutcome } from '../domain/need.js';
import { NeedRepository } from '../persistence/need.repository.js';
import { LockNeed } from './lock-need.js';
import { RecordOnTimeline } from './record-on-timeline.js';

const summaryLengthMax = 1000;

/** The service was accepted (验收): the need is fulfilled, and the incident it came from will hear of it. */
@Injectable()
export class FulfilNeed {
  constructor(
    private readonly needs: NeedRepository,
    private readonly lockNeed: LockNeed,
    private readonly timeline: RecordOnTimeline,
  ) {}

  async execute(tx: Tx, needId: string, outcome: ServiceOutcome): Promise<void> {
    const found = await this.lockNeed.execute(tx, needId);
    const names = found.resident ? [found.resident.name] : [];
    const clean = cleanText(outcome.summary || `志愿服务已完成：${found.subject}`, names);
    // By characters: half of a surrogate pair is no text that JSON in the database would take.
    const summary = Array.from(clean).slice(0, summaryLengthMax).join('');
    const need = fulfilNeed(found, { ...outcome, summary }, tx.now);
    await this.needs.save(tx.manager, need);
    await this.timeline.execute(tx, { needId, action: 'fulfil', state: need.state, taskId: outcome.taskId, note: summary });
    await tx.outbox.add(needFulfilledV1, {
      key: need.id,
      version: need.version,
      data: { needId, incidentId: need.incidentId, areaCode: need.areaCode, summary, fulfilledAt: tx.now.toISOString() },
    });
  }
}
