import { newId, type Guard, type Tx } from '@linli/unit-of-work';
import { Injectable } from '@nestjs/common';
import type { RecordedTransfer } from '../domain/transfer.js';
import { AwardPoints } from './award-points.js';

export interface AwardByHandInput {
  readonly volunteerId: string;
  readonly points: number;
  readonly reason: string;
  readonly guard: Guard;
}

/**
 * A person awards points, with a reason, outside the rule and its caps. Hours cannot be given so: they come from accepted service only.
 * Throws `points.volunteer-not-found`, `points.award-rule-missing`.
 */
@Injectable()
export class AwardByHand {
  constructor(private readonly awardPoints: AwardPoints) {}

  async execute(tx: Tx, { volunteerId, points, reason, guard }: AwardByHandInput): Promise<RecordedTransfer> {
    const [award] = await this.awardPoints.execute(tx, {
      source: { kind: 'manual', id: newId() },
      occurredAt: tx.now,
      reason,
      earnings: new Map([[volunteerId, { kind: 'manual', points }]]),
      guard,
    });
    if (!award) throw new Error('A new source was awarded before.');
    return { transfer: award.transfer, legs: award.entries };
  }
}
